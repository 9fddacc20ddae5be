# shellcheck shell=sh
# Refuses what ./run cannot do before anything is installed or built, as far as a shell can know; the
# launcher checks the same and the rest. Whoever sources this has set home and has setup.sh.

usage=${home:?}/deploy/local/usage.txt

refuse() {
    say "$*"
    exit 1
}

# What usage.txt says after an option: the name of its value, or the first word about it.
after_option() {
    awk 'BEGIN { name = ARGV[1]; ARGV[1] = "" } $1 == name && /^  --/ { print $2 }' "$1" "$usage"
}

# The options that begin with the same letter; nothing where there is none.
similar_options() {
    awk 'BEGIN { name = ARGV[1]; ARGV[1] = ""; sub(/^-*/, "", name) }
        /^  --/ && substr($1, 3, 1) == substr(name, 1, 1) { printf "%s%s", or, $1; or = " or " }' \
        "$1" "$usage"
}

refuse_option() {
    meant=""
    case $1 in
        -*) meant=$(similar_options "${1%%=*}") ;;
        *)
            [ -z "$(after_option "--$1")" ] || meant=--$1
            [ ! -f "$1" ] || meant="--portfolio $1"
            ;;
    esac
    refuse "${1%%=*} is no option; ${meant:+did you mean $meant? }see ./run --help"
}

# check_number OPTION VALUE LEAST MOST
check_number() {
    case $2 in
        *[!0-9]* | ??????*) ;;
        *) [ "$2" -lt "$3" ] || [ "$2" -gt "$4" ] || return 0 ;;
    esac
    refuse "$1 takes a number from $3 to $4, not $2"
}

# Whether it is written as a day and is one; a 29 February counts in any year.
is_day() {
    case $1 in
        [0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]) ;;
        *) return 1 ;;
    esac
    case ${1#*-} in
        00-* | 1[3-9]-* | *-00 | *-3[2-9] | 02-3? | 0[469]-31 | 11-31) return 1 ;;
    esac
}

check_portfolio() {
    [ ! -d "$1" ] || refuse "--portfolio takes a file, not a folder: $1"
    [ -e "$1" ] || refuse "there is no portfolio file $1"
    [ -r "$1" ] || refuse "the portfolio file cannot be read: $1"
    [ -s "$1" ] || refuse "$1 is empty; a portfolio has one JSON object a line"
}

# check_value OPTION VALUE
check_value() {
    case $2 in
        "" | --*) refuse "$1 needs a value: $1 $(after_option "$1"); see ./run --help" ;;
    esac
    case $1 in
        --portfolio) check_portfolio "$2" ;;
        --report) [ ! -d "$2" ] || refuse "--report takes a file, not a folder: $2" ;;
        --state) [ ! -e "$2" ] || [ -d "$2" ] || refuse "--state takes a folder, not a file: $2" ;;
        --as-of) is_day "$2" || refuse "--as-of takes a day such as 2022-01-01, not $2" ;;
        --base-port) check_number "$1" "$2" 1024 64000 ;;
        --time-limit) check_number "$1" "$2" 1 1440 ;;
        --shuffle)
            case ${2#-} in
                "" | *[!0-9]*) refuse "--shuffle takes a whole number such as 7, not $2" ;;
            esac
            ;;
    esac
}

# check_options WORD...: returns where all of them can be meant.
check_options() {
    given=" "
    open=""
    for word in "$@"; do
        if [ -n "$open" ]; then
            check_value "$open" "$word"
            open=""
            continue
        fi
        name=${word%%=*}
        case $word:$(after_option "$name") in
            *=*:[A-Z]*) check_value "$name" "${word#*=}" ;;
            *:[A-Z]*) open=$name ;;
            *=*:[a-z]*) refuse "$name takes no value; see ./run --help" ;;
            *:[a-z]*) ;;
            *) refuse_option "$word" ;;
        esac
        given="$given$name "
    done
    [ -z "$open" ] || check_value "$open" ""
    case $given in
        *" --portfolio "*) ;;
        *" --as-of "* | *" --shuffle "*)
            refuse "--as-of and --shuffle go with --portfolio FILE"
            ;;
    esac
    case $given in
        *" --report "*) ;;
        *" --exit "*) refuse "--exit goes with --report OUT.json" ;;
    esac
}
