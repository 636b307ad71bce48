"""The suite against the second catalogue: each fault caught or missed, and the figures by kind."""

import argparse
import json
import random
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict
from pathlib import Path

from .catalogue import CATALOGUE
from .detection import Outcome, detect, operations_of
from .fault import Fault, Kind


def outcome_of(name: str, *, control: bool) -> Outcome:
    """Run the suite against the fault of this name; in a process of its own."""
    fault = next(fault for fault in CATALOGUE if fault.name == name)
    return detect(fault.api, operations_of(fault), fault, control=control)


def healthy(selection: tuple[str, tuple[str, ...]]) -> Outcome:
    """Run the suite against an API without a fault."""
    return detect(*selection)


def chosen(options: argparse.Namespace) -> list[Fault]:
    """The faults that the options select: of a seeded sequence, each n-th."""
    faults = [
        fault
        for fault in CATALOGUE
        if options.api in (None, fault.api)
        and options.kind in (None, fault.kind.name.lower())
        and (options.fault is None or options.fault in fault.name)
    ]
    random.Random(options.seed).shuffle(faults)
    return faults[:: options.every]


def recorded(output: Path | None) -> dict[str, Outcome]:
    """The outcomes that a run before this one left in its file, by the names of the faults."""
    if output is None or not output.exists():
        return {}
    lines = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    return {line.pop("fault"): Outcome(**line | {"checks": tuple(line["checks"])}) for line in lines}


def table(found: dict[str, Outcome]) -> str:
    """The figures by kind, and the names of what was missed."""
    lines = [f"{'kind':<20} caught  run"]
    by_name = {fault.name: fault for fault in CATALOGUE}
    for kind in Kind:
        of_kind = [outcome for name, outcome in found.items() if by_name[name].kind is kind]
        lines.append(f"{kind:<20} {sum(one.caught for one in of_kind):>6} {len(of_kind):>4}")
    lines.append(f"{'all':<20} {sum(one.caught for one in found.values()):>6} {len(found):>4}")
    for kind in Kind:
        missed = sorted(n for n, one in found.items() if by_name[n].kind is kind and not one.caught)
        lines += (
            [
                f"missed, {kind}: {', '.join(f'{n} (exit {found[n].code})' if found[n].code else n for n in missed)}"
            ]
            if missed
            else []
        )
    return "\n".join(lines)


def main() -> int:
    """Run what is selected; 1 where a fault was missed or the healthy mock has findings."""
    parser = argparse.ArgumentParser(prog="python -m conformance.tests.faults", description=__doc__)
    parser.add_argument("--api", choices=sorted({fault.api for fault in CATALOGUE}), help="faults of one API")
    parser.add_argument("--kind", choices=[kind.name.lower() for kind in Kind], help="faults of one kind")
    parser.add_argument("--fault", help="faults with this in their names")
    parser.add_argument("--every", type=int, default=1, help="each n-th fault of the seeded sequence")
    parser.add_argument("--seed", type=int, default=0, help="of the sequence")
    parser.add_argument("--jobs", type=int, default=2, help="faults at a time")
    parser.add_argument(
        "--output",
        type=Path,
        help="a JSON line for each fault, as it is done; what it has already is not run again",
    )
    parser.add_argument(
        "--no-control",
        action="store_true",
        help="as an API that is no mock: neither its clock nor its errors",
    )
    parser.add_argument("--no-healthy", action="store_true", help="leave out the runs without a fault")
    options = parser.parse_args()
    faults = chosen(options)
    found = recorded(options.output)
    unclean = 0
    with ProcessPoolExecutor(options.jobs) as pool:
        running = {
            pool.submit(outcome_of, fault.name, control=not options.no_control): fault.name
            for fault in faults
            if fault.name not in found
        }
        for done in as_completed(running):
            name, outcome = running[done], done.result()
            found[name] = outcome
            print(
                f"{'caught' if outcome.caught else 'MISSED'} {name} {outcome.seconds:.1f} s {' '.join(outcome.checks)}",
                flush=True,
            )
            if options.output:
                with options.output.open("a", encoding="utf-8") as file:
                    file.write(json.dumps({"fault": name, **asdict(outcome)}) + "\n")
        if not options.no_healthy:
            selections = sorted({(fault.api, operations_of(fault)) for fault in faults})
            for selection, outcome in zip(selections, pool.map(healthy, selections), strict=True):
                if outcome.code:
                    unclean += 1
                    print(f"without a fault, {selection}: exit {outcome.code}\n{outcome.output[-2000:]}")
    print(table(found))
    return int(unclean > 0 or not all(outcome.caught for outcome in found.values()))


if __name__ == "__main__":
    sys.exit(main())
