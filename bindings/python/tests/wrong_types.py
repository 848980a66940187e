"""A type checker must report each marked line, and no other. Not run."""
# SPDX-License-Identifier: Apache-2.0
import datetime

import palcare

doc = palcare.load("x")
service = doc.services[0]
length: int = len(service.name or "")
len(service.name)  # wrong: it may be absent
service.nmae  # wrong: misspelt
service.nmae = "x"  # wrong: misspelt
service.name = 3  # wrong: a text
service.name = None
service.name = {"en": "A", "es": "B"}
service.status = "active"
service.status = palcare.Service.Status.ACTIVE
service.status = 3  # wrong: a code
service.assured = datetime.date(2026, 1, 1)
service.assured.date  # wrong: it may be absent
service.assured = 2026  # wrong: a date
service.provider = doc.organizations[0]
service.provider = "larch-trust"
service.provider = doc.areas[0]  # wrong: an area provides nothing
if service.provider:
    title: str = service.provider.name  # wrong: it may be absent
service.contacts.add(kind="phone", value="1")
service.contacts.add(knd="phone")  # wrong: misspelt
service.contacts[0].kind = palcare.Contact.Kind.PHONE
service.settings.append("home")
service.settings.append(3)  # wrong: a code
codes: list[palcare.Service.Setting] = list(service.settings)
doc.services.add("x", name="X", settings=["home"], max_age="19y")
doc.services.add()  # wrong: it needs an id
doc.services.add("x", names="X")  # wrong: misspelt
contact = palcare.Contact(kind="phone", value="1", schedules=[palcare.Schedule(days=["mo"])])
service.contacts.append(contact)
doc.services.append(palcare.Service("y", name="Y", contacts=[contact]))
palcare.Contact(knd="phone")  # wrong: misspelt
palcare.Contact("x")  # wrong: it has no id
palcare.Service(name="X")  # wrong: it needs an id
service.contacts.append(palcare.Schedule())  # wrong: of another type
doc.service  # wrong: misspelt
palcare.load(3)  # wrong: a path, bytes or a file
palcare.iter_records(3)  # wrong: a path, bytes or a file
for record in palcare.iter_records("x"):
    if isinstance(record, palcare.Area):
        record.postcodes.append("AB")
