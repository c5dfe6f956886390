#pragma once

namespace retort::app {

// Qt reads file names in the locale's encoding and complains when that is not UTF-8, as in containers where no locale is
// set. To be called before the application object is made.
void useUtf8Locale();

// Qt's application object takes all of the user's locale, in which strtod() and printf() may want a comma in a number. To be called
// when it is made.
void keepNumbersPlain();

} // namespace retort::app
