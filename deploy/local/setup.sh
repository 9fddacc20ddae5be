# shellcheck shell=sh
# Finds what ./run, ./verify and the tools of deploy/ need on this machine, and installs what is missing
# with the package manager where that needs no password. What is there already stays as it is.
# ESSAIM_INSTALL=no installs nothing and says what is missing. Whoever sources this has set home.

least_jdk=${ESSAIM_LEAST_JDK:-25}
# Where Debian keeps the programs of each version.
postgresql=${ESSAIM_POSTGRESQL:-/usr/lib/postgresql}

say() {
    printf 'essaim: %s\n' "$*" >&2
}

has() {
    command -v "$1" >/dev/null 2>&1
}

# The major version of the JDK in a folder; nothing where there is none.
jdk_version() {
    [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    if [ -f "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
    fi
}

# Where a JDK is that is new enough: the one in JAVA_HOME, that on the path, one in a usual folder.
find_jdk() {
    on_path=$(command -v javac || true)
    [ -z "$on_path" ] || on_path=$(cd "$(dirname "$(readlink -f "$on_path")")/.." && pwd)
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        found=$(jdk_version "$candidate")
        if [ "${found:-0}" -ge "$least_jdk" ]; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

# A pg_dump that copies a database of PostgreSQL 17. Debian's own choice on the path goes by the clusters of
# the machine, and is an older one where such a cluster is.
find_pg_dump() {
    for candidate in "$(command -v pg_dump || true)" "$postgresql"/*/bin/pg_dump; do
        if "$candidate" --version 2>/dev/null | grep -Eq ' (1[7-9]|[2-9][0-9])[.]'; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

# A Chromium for tests of pages: the one that has no windows takes a third less of the machine.
find_chromium() {
    for candidate in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser; do
        if [ -n "$candidate" ] && command -v "$candidate"; then
            return 0
        fi
    done
    return 1
}

# Some servers refuse to start without a UTF-8 locale; every Debian and Fedora has this one.
use_utf8() {
    case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
        *[Uu][Tt][Ff]*) ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac
}

# Maven keeps what it downloads below HOME, which is not set everywhere, as in a unit of systemd.
use_home() {
    [ -n "${HOME:-}" ] || HOME=$(eval "echo ~$(id -un)")
    [ -d "$HOME" ] || HOME=${home:?}/.essaim
    export HOME
}

# Those of the things named that are not on this machine.
missing() {
    for thing in "$@"; do
        case $thing in
            jdk) find_jdk >/dev/null ;;
            chromium) find_chromium >/dev/null ;;
            chromedriver) has "${CHROMEDRIVER:-chromedriver}" ;;
            confluent-kafka) "${PYTHON:-/usr/bin/python3}" -c 'import confluent_kafka' 2>/dev/null ;;
            pg_dump) find_pg_dump >/dev/null ;;
            *) has "$thing" ;;
        esac || echo "$thing"
    done
}

# The first of these packages that apt knows; the first of all where it has no lists to look in.
known_to_apt() {
    first=$1
    for package in "$@"; do
        if [ -n "$(apt-cache show "$package" 2>/dev/null)" ]; then
            echo "$package"
            return
        fi
    done
    for list in /var/lib/apt/lists/*_Packages*; do
        [ -e "$list" ] || echo "$first"
        return
    done
}

# The package in which a package manager has a thing; nothing where it has none.
package() {
    case $1:$2 in
        apt-get:jdk)
            known_to_apt "openjdk-$least_jdk-jdk-headless" \
                "openjdk-$((least_jdk + 1))-jdk-headless" "openjdk-$((least_jdk + 2))-jdk-headless"
            ;;
        apt-get:kubectl) known_to_apt kubectl kubernetes-client ;;
        apt-get:promtool) known_to_apt prometheus ;;
        apt-get:chromium) known_to_apt chromium-headless-shell chromium ;;
        apt-get:chromedriver) known_to_apt chromium-driver ;;
        apt-get:find) known_to_apt findutils ;;
        apt-get:node) known_to_apt nodejs ;;
        apt-get:confluent-kafka) known_to_apt python3-confluent-kafka ;;
        apt-get:pg_dump) known_to_apt postgresql-client-17 postgresql-client-18 ;;
        apt-get:systemd-analyze) known_to_apt systemd ;;
        apt-get:*) known_to_apt "$2" ;;
        dnf:jdk) echo "java-$least_jdk-openjdk-devel" ;;
        dnf:confluent-kafka) echo python3-confluent-kafka ;;
        # Fedora has renamed some of these packages, but not what is in them.
        dnf:*) echo "/usr/bin/$2" ;;
        brew:jdk) echo openjdk ;;
        brew:kubectl) echo kubernetes-cli ;;
        brew:promtool) echo prometheus ;;
        brew:npm) echo node ;;
        brew:*) echo "$2" ;;
    esac
}

package_manager() {
    for manager in apt-get dnf brew; do
        if has "$manager"; then
            echo "$manager"
            return
        fi
    done
}

packages() {
    manager=$1
    shift
    for thing in "$@"; do
        package "$manager" "$thing"
    done
}

# What to put before a command that installs, so that nobody is asked for a password; fails without it.
rights() {
    if [ "$1" = brew ] || [ "$(id -u)" = 0 ]; then
        echo env
    elif has sudo && sudo -n true 2>/dev/null; then
        echo "sudo -n env"
    else
        return 1
    fi
}

# install_packages PREFIX MANAGER PACKAGE...; the prefix is some words, and therefore not quoted.
# shellcheck disable=SC2086
install_packages() {
    prefix=$1
    manager=$2
    shift 2
    case $manager in
        apt-get)
            $prefix DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
                install -y --no-install-recommends "$@" || return
            # The package that brings promtool also starts a server, which nobody here asked for.
            case " $* " in
                *" prometheus "*)
                    [ ! -d /run/systemd/system ] || $prefix systemctl disable --now prometheus
                    ;;
            esac
            ;;
        dnf) $prefix dnf install -y "$@" ;;
        brew) brew install "$@" ;;
    esac
}

# install_things PREFIX MANAGER THING...
# shellcheck disable=SC2046,SC2086
install_things() {
    prefix=$1
    manager=$2
    shift 2
    log=${home:?}/.essaim/setup.log
    mkdir -p "$home/.essaim"
    chmod 700 "$home/.essaim"
    : >"$log"
    [ "$manager" != apt-get ] || $prefix apt-get update >>"$log" 2>&1 || true
    set -- $(packages "$manager" "$@")
    [ $# != 0 ] || return 0
    say "installing with $manager: $*"
    install_packages "$prefix" "$manager" "$@" >>"$log" 2>&1 ||
        say "$manager failed, see $log: $(tail -n 1 "$log")"
}

# What somebody who may install has to type.
advice() {
    manager=$1
    shift
    case $manager in
        brew) echo "type: brew install $*" ;;
        *)
            type="type as root: "
            sudo=""
            if has sudo; then
                type="type: "
                sudo="sudo "
            fi
            if [ "$manager" = dnf ]; then
                echo "${type}${sudo}dnf install -y $*"
            else
                echo "${type}${sudo}apt-get update &&" \
                    "${sudo}apt-get install -y --no-install-recommends $*"
            fi
            ;;
    esac
}

# Ends with one line about the things that are missing.
# shellcheck disable=SC2046
give_up() {
    manager=$1
    shift
    names=""
    for thing in "$@"; do
        [ "$thing" != jdk ] || thing="a JDK $least_jdk or later"
        names="$names${names:+, }$thing"
    done
    set -- $([ -z "$manager" ] || packages "$manager" "$@")
    if [ $# = 0 ]; then
        say "missing here: $names; no package manager here brings it: install it by hand" \
            "(a JDK is also found by JAVA_HOME)"
    else
        say "missing here: $names; $(advice "$manager" "$@")"
    fi
    exit 1
}

# need THING...: afterwards all of them are here and JAVA_HOME is set; otherwise this is the end.
# shellcheck disable=SC2046,SC2086
need() {
    set -- $(missing "$@")
    if [ $# != 0 ]; then
        manager=$(package_manager)
        if [ "${ESSAIM_INSTALL:-yes}" != no ] && [ -n "$manager" ] &&
            prefix=$(rights "$manager"); then
            install_things "$prefix" "$manager" "$@"
            set -- $(missing "$@")
        fi
        [ $# = 0 ] || give_up "$manager" "$@"
    fi
    JAVA_HOME=$(find_jdk)
    export JAVA_HOME
}
