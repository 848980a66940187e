"""Reads a file and prints its services: what they are called and who runs them, in Spanish where
the file has it.

    python3 read_and_print.py directory.palcare.xml
"""
# SPDX-License-Identifier: Apache-2.0
import sys

import palcare


def print_service(service: palcare.Service) -> None:
    try:
        provider = service.provider
        by = provider.name if provider else "nobody"
    except palcare.UnresolvedError:  # it is in another file
        by = "somebody this file does not know"
    print(f"{service.name}, by {by}")
    for setting in service.settings:
        print(f"  in: {setting}")
    for contact in service.contacts:
        print(f"  {contact.kind}: {contact.value}")


def main() -> None:
    doc = palcare.load(sys.argv[1])
    for service in doc.lang("es", "en").services:
        print_service(service)


if __name__ == "__main__":
    main()
