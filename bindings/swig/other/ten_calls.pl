# The same calls in each language. usage: perl ten_calls.pl DOCUMENT
# SPDX-License-Identifier: Apache-2.0
use strict;
use warnings;
use palcare;

my ($path) = @ARGV;

sub refusal {
    my ($call) = @_;
    eval { $call->(); 1 } and return "nothing";
    return $@ =~ s/^.*error: //r =~ s/ at \S+ line .*\n//sr;
}

my $service = palcare::type_named("service");
sub field { return palcare::field_named($service, $_[0]) }

my $doc = palcare::Doc::read_file($path, undef, undef);
print $doc->count(0), " records\n";
my $house = $doc->find("larch-house");
print $house->own_id, ": ", $house->text(field("name"), undef), "\n";
$house->set_text(field("name"), "es", "Casa del Álamo");
print $house->text(field("name"), "es"), "\n";
print "refused: ", refusal(sub { $house->set_value(field("status"), "activ") }), "\n";
my $report = palcare::Report->new;
print "missing: ", refusal(sub { palcare::Doc::read_file("missing.xml", undef, $report) }), "\n";
print $report->count, " problem\n";
print "nobody: ", $doc->find("nobody") // "nothing", "\n";
print "succeeded-by: ", $house->value(field("succeeded-by"), 0) // "nothing", "\n";
my $again = palcare::Doc::read_text($doc->to_text(undef, undef), "again.xml", undef, undef);
print $again->count(0), " records again\n";
my ($services, $record) = (0, undef);
$services++ while $record = $doc->next_record($service, $record);
print "$services services\n";
my ($reader, $read) = (palcare::Reader->new($path, undef, undef), 0);
$read++ while $reader->take;
print "$read records read\n";
