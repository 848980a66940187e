<?php
// The same calls in each language. usage: php -d extension=./palcare.so ten_calls.php DOCUMENT
// SPDX-License-Identifier: Apache-2.0
[, $path] = $argv;

function refusal($call)
{
    try {
        $call();
        return "nothing";
    } catch (Exception $error) {
        return preg_replace("/^.*error: /", "", $error->getMessage());
    }
}

$service = type_named("service");
$field = fn ($name) => field_named($service, $name);

$doc = Doc::read_file($path, null, null);
echo $doc->count(0), " records\n";
$house = $doc->find("larch-house");
echo $house->own_id(), ": ", $house->text($field("name"), null), "\n";
$house->set_text($field("name"), "es", "Casa del Álamo");
echo $house->text($field("name"), "es"), "\n";
echo "refused: ", refusal(fn () => $house->set_value($field("status"), "activ")), "\n";
$report = new Report();
echo "missing: ", refusal(fn () => Doc::read_file("missing.xml", null, $report)), "\n";
echo $report->count(), " problem\n";
echo "nobody: ", $doc->find("nobody") ?? "nothing", "\n";
echo "succeeded-by: ", $house->value($field("succeeded-by"), 0) ?? "nothing", "\n";
$again = Doc::read_text($doc->to_text(null, null), "again.xml", null, null);
echo $again->count(0), " records again\n";
$services = 0;
$record = null;
while ($record = $doc->next_record($service, $record)) {
    $services++;
}
echo $services, " services\n";
$reader = new Reader($path, null, null);
$read = 0;
while ($reader->take()) {
    $read++;
}
echo $read, " records read\n";
