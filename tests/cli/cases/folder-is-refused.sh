# SPDX-License-Identifier: Apache-2.0
# Every verb refuses a folder.
mkdir folder
palcare check folder
palcare format -w folder/
palcare show folder
palcare diff folder library.palcare.xml
palcare merge -o folder library.palcare.xml
