# shellcheck shell=bash
# Compiles a tool of deploy/local from its source and runs it, without a build. Whoever sources this has
# set home.

. "${home:?}/deploy/local/setup.sh"

# run_tool CLASS WORD...: the class is one of org.essaim.local.division.
run_tool() {
    local java classes tool=$1
    shift
    if ! java=$(find_jdk)/bin; then
        say "no JDK $least_jdk or later found: ./run installs one, or set JAVA_HOME to yours"
        exit 1
    fi
    use_utf8
    # Whoever calls a tool often keeps what is compiled.
    classes=${ESSAIM_TOOL_CLASSES:-}
    if [ -z "$classes" ]; then
        classes=$(mktemp -d)
        # shellcheck disable=SC2064
        trap "rm -rf '$classes'" EXIT
    fi
    [ -f "$classes/org/essaim/local/division/$tool.class" ] ||
        "$java/javac" -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC -proc:none -d "$classes" \
            -sourcepath "$home/deploy/local/src/main/java:$home/platform/contract/src/main/java" \
            "$home/deploy/local/src/main/java/org/essaim/local/division/$tool.java"
    "$java/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
        -cp "$classes:$home/platform/contract/src/main/resources" \
        -Dessaim.kubernetes="${ESSAIM_KUBERNETES:-$home/deploy/kubernetes}" \
        "org.essaim.local.division.$tool" "$@"
}
