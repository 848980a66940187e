"""Makes a spreadsheet of services, in Spanish where there is Spanish.

    python3 services_to_csv.py directory.palcare.xml >services.csv
"""
# SPDX-License-Identifier: Apache-2.0
import csv
import sys

import palcare

COLUMNS = ["id", "name", "status", "provider_id", "settings", "serves", "min_age", "max_age",
           "languages", "assured"]


def cell(value: object) -> object:
    """A list in one cell; and no text that a spreadsheet would run as a formula."""
    if isinstance(value, list):
        value = " ".join(value)
    is_formula = isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r"))
    return f"'{value}" if is_formula else value


def main() -> None:
    doc = palcare.load(sys.argv[1])
    out = csv.DictWriter(sys.stdout, [*COLUMNS, "phone"], lineterminator="\n")
    out.writeheader()
    for service, row in zip(doc.services, doc.services.to_dicts(lang="es", fields=COLUMNS)):
        phones = [contact.value for contact in service.contacts if contact.kind == "phone"]
        row["phone"] = phones[0] if phones else ""
        out.writerow({name: cell(value) for name, value in row.items()})


if __name__ == "__main__":
    main()
