# SPDX-License-Identifier: Apache-2.0
palcare describe --as json-schema money
palcare describe --as json-schema >schema.json
sed -n '1,12p' schema.json
palcare describe PC10001
palcare describe --as json-schema money currency
