# SPDX-License-Identifier: Apache-2.0
# The log has a rule for each code, a result for each problem, and a fix if the place of the value
# is known.
sed -e 's/<organization id/<!-- \xC3\xA9 --> <organization\n    id/' -e 's/Larch Trust</Larch \xF0\x9F\x8C\xB2</' faulty.palcare.xml >'a b.palcare.xml'
palcare check --as sarif --on 2026-11-01 'a b.palcare.xml' directory.palcare.xml >out.sarif
python3 - <<'END'
import json
log = json.load(open('out.sarif', encoding='utf-8'))
assert log['version'] == '2.1.0' and len(log['runs']) == 1
run = log['runs'][0]
driver = run['tool']['driver']
assert driver['name'] == 'palcare' and driver['version'] and run['columnKind'] == 'unicodeCodePoints'
lines = open('a b.palcare.xml', encoding='utf-8').read().split('\n')
for result in run['results']:
    rule = driver['rules'][result['ruleIndex']]
    assert rule['id'] == result['ruleId'] and rule['fullDescription']['text']
    place = result['locations'][0]['physicalLocation']
    region = place['region']
    print(result['ruleId'], result['level'], place['artifactLocation']['uri'], region['startLine'], region['startColumn'])
    print(' ', result['message']['text'])
    for fix in result.get('fixes', []):
        change, = fix['artifactChanges']
        assert change['artifactLocation'] == place['artifactLocation'] and fix['description']['text']
        replacement, = change['replacements']
        gone = replacement['deletedRegion']
        old = lines[gone['startLine'] - 1][gone['startColumn'] - 1:gone['endColumn'] - 1]
        print('  replaces', repr(old), 'by', repr(replacement['insertedContent']['text']))
assert len({rule['id'] for rule in driver['rules']}) == len(driver['rules'])
END
# Standard input is read once, so the place of a fix is not known.
palcare check --as sarif --on 2026-11-01 - <faulty.palcare.xml | grep -c deletedRegion
palcare check --as sarif --on 2026-11-01 vocabulary.palcare.xml | grep -c ruleIndex
palcare check --as sarif --fix --dry-run faulty.palcare.xml
