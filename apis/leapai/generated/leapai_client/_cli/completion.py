"""Shell completion: a script for each shell, which asks this program what may come next."""

from __future__ import annotations

from collections.abc import Iterable

from .index import Index
from .usage import UsageError

NAMES = ("call", "list", "show", "changes", "completion")
CALL_OPTIONS = ("--json", "--output", "--api-key-file", "--base-url", "--timeout", "--deadline")
WITH_VALUE = ("--output", "--api-key-file", "--base-url", "--timeout", "--deadline")

SCRIPTS = {
    "bash": """\
_@F() {
    local line="${COMP_LINE:0:COMP_POINT}" IFS=$'\\n'
    local word="${line##*[[:space:]]}"
    COMPREPLY=($(@P _complete "$line" 2>/dev/null))
    [[ ${COMPREPLY[0]} == *[.=] ]] && compopt -o nospace 2>/dev/null
    [[ $word == *=* && $COMP_WORDBREAKS == *=* ]] && COMPREPLY=("${COMPREPLY[@]#"${word%%=*}="}")
}
complete -o default -F _@F @P
""",
    "zsh": """\
#compdef @P
_@F() {
    local -a found
    found=("${(@f)$(@P _complete "${(j: :)words[1,CURRENT]}" 2>/dev/null)}")
    found=(${found:#})
    (( $#found )) || { compset -P '*[=@]'; _files; return; }
    compadd -S '' -- ${(M)found:#*[.=]}
    compadd -- ${found:#*[.=]}
}
if [[ $funcstack[1] == _@F ]]; then _@F "$@"; else compdef _@F @P; fi
""",
    "fish": """\
complete -c @P -e
complete -c @P -f -a '(@P _complete (commandline -cp) 2>/dev/null)'
complete -c @P -n '__fish_seen_subcommand_from call' -rF -l output -l api-key-file
function _@F_files
    set -l word (string split -m 1 =@ -- (commandline -ct))
    __fish_complete_path $word[2] | string replace -r '^' "$word[1]=@"
end
complete -c @P -n 'string match -q "*=@*" -- (commandline -ct)' -a '(_@F_files)'
""",
}


def script(program: str, shell: str) -> str:
    """The text that makes `shell` complete `program`; UsageError for another shell."""
    if shell not in SCRIPTS:
        raise UsageError(f"completion: {shell!r} is not one of {', '.join(SCRIPTS)}")
    function = "".join(c if c.isalnum() else "_" for c in program)
    return SCRIPTS[shell].replace("@F", function).replace("@P", program)


def candidates(index: Index, line: str) -> list[str]:
    """Completions of the last word of a command line. Names are completed up to their next dot."""
    words = line.split()
    current = words.pop() if words and not line[-1].isspace() else ""
    words = words[1:]
    if not words:
        return _beginning(NAMES, current)
    command, *rest = words
    if command == "completion":
        return _beginning(SCRIPTS, current) if not rest else []
    if command not in ("call", "show") or (rest and rest[-1] in WITH_VALUE):
        return []
    if command == "call" and current.startswith("-"):
        return _beginning(CALL_OPTIONS, current)
    given = [
        word for before, word in zip(["", *rest], rest, strict=False) if word[0] != "-" and before not in WITH_VALUE
    ]
    if not given:
        return _next_parts(index.names, current)
    return _arguments(index, given, current) if command == "call" else []


def _arguments(index: Index, given: list[str], current: str) -> list[str]:
    try:
        operation = index.find(given[0])
    except UsageError:
        return []
    name, equals, _ = current.partition("=")
    if not equals:
        used = {word.partition("=")[0] for word in given[1:]}
        return _beginning([f"{p.name}=" for p in operation.parameters if p.name not in used], current)
    values = {p.name: ["true", "false"] if p.types == ["boolean"] else p.values for p in operation.parameters}
    words = [f"{name}={value}" for value in values.get(name, ())]
    return _beginning(filter(_is_plain, words), current)


def _is_plain(word: str) -> bool:
    """True if a shell takes a word as it is: bash puts a completion into the command line without quotes."""
    return all(c.isalnum() or c in "=_-.,:/+@%" for c in word)


def _beginning(words: Iterable[str], start: str) -> list[str]:
    return [word for word in words if word.startswith(start)]


def _next_parts(names: list[str], start: str) -> list[str]:
    found = [name for name in names if name.startswith(start)]
    while True:
        ends = {name: name.find(".", len(start)) + 1 or len(name) for name in found}
        parts = sorted({name[:end] for name, end in ends.items()})
        if len(parts) != 1 or not parts[0].endswith("."):
            return parts
        start = parts[0]
