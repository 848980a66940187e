# SPDX-License-Identifier: Apache-2.0
palcare check --fix - <faulty.palcare.xml
palcare check --dry-run faulty.palcare.xml
palcare check --fix --dry-run --as json faulty.palcare.xml
palcare check --fix missing.palcare.xml
