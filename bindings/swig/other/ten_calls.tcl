# The same calls in each language. usage: tclsh ten_calls.tcl DOCUMENT
# SPDX-License-Identifier: Apache-2.0
load ./palcare.so Palcare
set path [lindex $argv 0]

proc refusal {script} {
    catch {uplevel $script} message
    regsub {^.*error: } $message {}
}

set service [type_named service]
proc field {name} {
    field_named $::service $name
}

set doc [Doc_read_file $path NULL NULL]
puts "[Doc_count $doc 0] records"
set house [Doc_find $doc larch-house]
puts "[Record_own_id $house]: [Record_text $house [field name] ""]"
Record_set_text $house [field name] es "Casa del Álamo"
puts [Record_text $house [field name] es]
puts "refused: [refusal {Record_set_value $house [field status] activ}]"
Report report
puts "missing: [refusal {Doc_read_file missing.xml NULL report}]"
puts "[report count] problem"
set nobody [Doc_find $doc nobody]
puts "nobody: [expr {$nobody eq "NULL" ? "nothing" : $nobody}]"
set value [Record_value $house [field succeeded-by] 0]
puts "succeeded-by: [expr {$value eq "" ? "nothing" : $value}]"
set again [Doc_read_text [Doc_to_text $doc NULL NULL] again.xml NULL NULL]
puts "[Doc_count $again 0] records again"
set services 0
set record NULL
while {[set record [Doc_next_record $doc $service $record]] ne "NULL"} {
    incr services
}
puts "$services services"
Reader reader $path NULL NULL
set read 0
while {[reader take] ne "NULL"} {
    incr read
}
puts "$read records read"
