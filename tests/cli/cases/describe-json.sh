# SPDX-License-Identifier: Apache-2.0
palcare describe --as json >fields.json
sed -n '1,9p' fields.json | sed 's/"version": ".*"/"version": "VERSION"/'
