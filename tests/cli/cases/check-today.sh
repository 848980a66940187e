# SPDX-License-Identifier: Apache-2.0
# Without --on the system's date counts; an item due in 2025 is overdue whenever this runs.
palcare check overdue.palcare.xml
