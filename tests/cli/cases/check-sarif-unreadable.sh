# SPDX-License-Identifier: Apache-2.0
# A file that cannot be read is a result like any other, and a pipe does not block the command.
mkfifo pipe.palcare.xml
mkdir folder.palcare.xml
palcare check --as sarif --on 2026-11-01 faulty.palcare.xml missing.palcare.xml pipe.palcare.xml folder.palcare.xml >out.sarif
echo "status $?"
python3 - <<'END'
import json
run, = json.load(open('out.sarif', encoding='utf-8'))['runs']
for result in run['results']:
    place = result['locations'][0]['physicalLocation']
    print(result['ruleId'], place['artifactLocation']['uri'], 'fixes' in result)
END
