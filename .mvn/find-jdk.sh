# Sourced by ./mvnw and ./huoshui: points JAVA_HOME at a JDK 25 or newer when the current one is older.
# Looks at JAVA_HOME, at java on the PATH, then where operating systems and version managers keep JDKs.
# Also makes sure that Java can read files with Chinese names, which it cannot under the POSIX locale of a bare machine.

case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
*[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) ;;
*)
  LC_ALL=C.UTF-8
  export LC_ALL
  ;;
esac

huoshui_java_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

huoshui_find_jdk() {
  wanted=25
  if [ -n "${JAVA_HOME:-}" ]; then
    major=$(huoshui_java_major "$JAVA_HOME") && [ "${major:-0}" -ge "$wanted" ] && return 0
  fi
  on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) && on_path=${on_path%/bin/javac}
  for home in "${on_path:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$home" ] || continue
    major=$(huoshui_java_major "$home") || continue
    if [ "${major:-0}" -ge "$wanted" ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

huoshui_find_jdk
