#!/bin/bash -p
# translations.sh: takes the texts of ui/ and app/gui into ui/translations: new ones come in unfinished, in all languages, and
# what no source has any more goes. Then they are translated with Qt Linguist, or in the file; the test translations
# says what is left.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
cd -- "$retort_source"

retort_program=packaging/translations.sh packaging/setup.sh
retort_build_environment
for language in en de es fr ja zh_CN; do
    declare -a plural=()
    [[ $language != en ]] || plural=(-pluralonly)
    packaging/enter.sh --build /usr/lib/qt6/bin/lupdate -silent -no-obsolete -locations none "${plural[@]}" -source-language en \
        -target-language "$language" -I . ui app/gui -ts "ui/translations/retort_$language.ts"
done
