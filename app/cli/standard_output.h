#pragma once

// Standard output, with what could not be written to it remembered: a program whose output is SQL must not end well when half of
// that is missing. One thread.

#include <string>
#include <string_view>

namespace retort::cli {

void writeOutput(std::string_view text);
// Hands what is buffered to the system.
void flushOutput();
// "No space left on device": why some of it is not there; empty: all of it is. A reader that has gone (`history | head`) has
// seen what it wanted to and is no failure.
[[nodiscard]] std::string outputError();

// A standard stream that the caller has closed gets a file of its own: else the next file that is opened, a journal say, would
// take its number, and what is printed would go into that.
void openClosedStreams();

} // namespace retort::cli
