# SPDX-License-Identifier: Apache-2.0
# A folder is not a file, to no verb.
mkdir folder
palcare check folder
palcare format -w folder/
palcare show folder
palcare diff folder library.palcare.xml
palcare merge -o folder library.palcare.xml
