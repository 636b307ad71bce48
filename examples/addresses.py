"""Split the addresses of a CSV file into their parts, and write them to another.

    python examples/addresses.py addresses.csv parts.csv

The first file has a column "address". Rows that are in the second file already are passed over, so that a run that was
interrupted can be started again, and pays for no row twice.
"""

import csv
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from leaperone import Leaperone, errors

COLUMNS = ["address", "prov", "city", "district", "road", "error"]


def parts(client: Leaperone, address: str) -> dict[str, str]:
    """The row that is written for an address."""
    try:
        fields = client.address.structure(text=address).fields
    except errors.APIStatusError as error:
        return {"address": address, "error": error.message}
    return {"address": address, **{name: fields.get(name, "") for name in COLUMNS[1:-1]}}


def main(source: Path, target: Path) -> None:
    with source.open(encoding="utf-8", newline="") as file:
        addresses = [row["address"] for row in csv.DictReader(file)]
    done: set[str] = set()
    if target.exists():
        with target.open(encoding="utf-8", newline="") as file:
            done = {row["address"] for row in csv.DictReader(file)}
    left = [address for address in addresses if address not in done]
    with Leaperone() as client, ThreadPoolExecutor(8) as pool, target.open("a", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS)
        if not done:
            writer.writeheader()
        for row in pool.map(partial(parts, client), left):  # in the order of the first file
            writer.writerow(row)
    print(f"{len(left)} written, {len(addresses) - len(left)} were there")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
