#!/usr/bin/env bash
# Brings the real servers and tools that tests, demo and benchmarks run against: engines.sh NAME…
# Idempotent and pinned. Debian's packages need root or sudo; programs of Go and Python go into a cache outside the work
# tree. What cannot be brought is said on stderr and is no failure here: in CI the suite that needs it fails, on a laptop it
# is skipped. The last line on stdout is the folder of these programs.
set -u
cache="${REFUGE_ENGINES:-${XDG_CACHE_HOME:-$HOME/.cache}/refuge-engines}"
bin="$cache/bin"
mkdir -p "$bin"
export PATH="$PATH:$bin:/usr/sbin:/usr/local/go/bin"

say() { echo "engines: $*" >&2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi
}

packages=()
apt_package() { # program package
  command -v "$1" >/dev/null 2>&1 || packages+=("$2")
}

go_program() { # program module@version
  command -v "$1" >/dev/null 2>&1 && return
  command -v go >/dev/null 2>&1 || { say "$1 needs Go: install Go, then run this again"; return; }
  say "building $1 ($2)"
  GOBIN="$bin" go install "$2" >&2 || say "$1 could not be built"
}

python_program() { # program version
  "$bin/$1" --version 2>/dev/null | grep -qF " $2" && return
  command -v python3 >/dev/null 2>&1 || { say "$1 needs Python 3: install it, then run this again"; return; }
  say "installing $1 ($2)"
  { python3 -m venv --clear "$cache/$1-$2" && "$cache/$1-$2/bin/pip" install --quiet --disable-pip-version-check "$1==$2"; } >&2 &&
    ln -sf "$cache/$1-$2/bin/$1" "$bin/$1" || say "$1 could not be installed (Debian: apt install python3-venv)"
}

for name in "$@"; do
  case "$name" in
    haproxy) apt_package haproxy haproxy ;;
    prometheus) apt_package prometheus prometheus ;;
    sshd) apt_package sshd openssh-server; apt_package ssh openssh-client ;;
    age) apt_package age age ;;
    zstd) apt_package zstd zstd ;;
    openssl) apt_package openssl openssl ;;
    chromium) apt_package chromium chromium ;;
    act | actionlint | zizmor) ;;
    *) say "unknown engine $name"; exit 2 ;;
  esac
done

if [ "${#packages[@]}" -gt 0 ]; then
  say "installing ${packages[*]}"
  if command -v apt-get >/dev/null 2>&1; then
    # Another installation may hold the lock for a moment.
    as_root apt-get -o DPkg::Lock::Timeout=120 update -qq >&2
    DEBIAN_FRONTEND=noninteractive as_root apt-get -o DPkg::Lock::Timeout=120 install -y -qq --no-install-recommends "${packages[@]}" >&2 ||
      say "could not install ${packages[*]}: run as root or with sudo"
  else
    say "no apt-get here: install ${packages[*]} by hand"
  fi
fi

for name in "$@"; do
  case "$name" in
    act) go_program act github.com/nektos/act@v0.2.89 ;;
    actionlint) go_program actionlint github.com/rhysd/actionlint/cmd/actionlint@v1.7.12 ;;
    zizmor) python_program zizmor 1.32.0 ;;
  esac
done
echo "$bin"
