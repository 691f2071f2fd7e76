# shellcheck shell=bash
# Finds a JDK of the version this project asks for and sets JAVA_HOME. Sourced by the other scripts.

readonly JDK_WANTED=25

jdk_version() { # of the JDK in folder $1; nothing where there is no compiler
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  local java
  if java=$(command -v java); then
    dirname "$(dirname "$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")")"
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$JDK_WANTED+" 2>/dev/null || true
  fi
  local folder
  for folder in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ ! -d "$folder" ] || printf '%s\n' "$folder"
  done
}

find_jdk() {
  local folder version
  while IFS= read -r folder; do
    version=$(jdk_version "$folder")
    if [ -n "$version" ] && [ "$version" -ge "$JDK_WANTED" ]; then
      export JAVA_HOME="$folder"
      return 0
    fi
  done < <(jdk_candidates)
  cat >&2 <<EOF
Maillage needs a JDK $JDK_WANTED or later; none was found in JAVA_HOME, on the PATH, or where JDKs usually are.
  Debian, Ubuntu   the package temurin-$JDK_WANTED-jdk (Adoptium explains how to add its packages), or openjdk-$JDK_WANTED-jdk
  Fedora           dnf install java-$JDK_WANTED-openjdk-devel
  macOS            brew install openjdk@$JDK_WANTED
  anywhere         with SDKMAN!: sdk install java $JDK_WANTED-tem
Then try again; JAVA_HOME=/folder/of/the/jdk points at one that stands elsewhere.
EOF
  return 1
}

need_maven() {
  command -v mvn >/dev/null && return 0
  echo "Maillage is built with Maven 3.9 or 3.8, which was not found: install it (Debian, Ubuntu: apt-get install maven; macOS: brew install maven)." >&2
  return 1
}
