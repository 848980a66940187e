# frozen_string_literal: true

# Every request for memory that C makes under the Ruby library is refused once. The answer is the
# right one or NoMemoryError; then the document is as it was before.
#
# usage: LD_PRELOAD=librefuse.so ruby ruby_faults.rb
# SPDX-License-Identifier: Apache-2.0

require "fiddle"
require "palcare"

FILE = File.join(ENV.fetch("PALCARE_SOURCE_DIR"), "examples", "data", "directory.palcare.xml")
MOST_RUNS = 60 # of one job
SHARED = Fiddle.dlopen(nil)
BEGIN_REFUSING = Fiddle::Function.new(SHARED["refuse_begin"], [-Fiddle::TYPE_LONG_LONG],
                                      Fiddle::TYPE_VOID)
END_REFUSING = Fiddle::Function.new(SHARED["refuse_end"], [], -Fiddle::TYPE_LONG_LONG)
HOUSE = "larch-house"

def refused(doc)
  doc[HOUSE].status = "activ"
rescue Palcare::Error => e
  e.message
end

JOBS = {
  "load" => ->(_) { Palcare.load(FILE).to_s },
  "write" => ->(doc) { doc.to_s },
  "iterate" => ->(doc) { doc.map { |record| [record.id, record.to_h] } },
  "set a text" => ->(doc) { doc[HOUSE].name = "New name" },
  "set a code" => ->(doc) { doc[HOUSE].status = "active" },
  "set values" => ->(doc) { doc[HOUSE].settings = %w[home school] },
  "append" => ->(doc) { doc[HOUSE].settings << "school" && nil },
  "delete" => ->(doc) { doc[HOUSE].contacts.delete_at(0) && nil },
  "push" => ->(doc) { doc[HOUSE].contacts.push({ kind: "email" }, { kind: "phone" }) && nil },
  "replace by a hash" => ->(doc) { (doc[HOUSE].contacts[0] = { kind: "email" }) && nil },
  "set a part" => lambda { |doc|
    doc["larch-house-site"].address = { locality: "Leeds", country: "GB" }
  },
  "add a record" => ->(doc) { doc.services.add("new", name: "N") && nil },
  "order records" => ->(doc) { doc.services.reverse! && nil },
  "replace records" => lambda { |doc|
    records = ["new", HOUSE].map { |id| Palcare::Service.from_h("id" => id) }
    doc.services.replace(records) && nil
  },
  "rename" => ->(doc) { doc[HOUSE].id = "renamed" },
  "refused" => ->(doc) { refused(doc) },
  "check" => ->(doc) { doc.check(today: "2026-11-01").map(&:to_s) }
}.freeze

# Uses memory of the document, and leaves its contents as they were.
def fill_up(doc, size)
  kept = doc[HOUSE].name
  doc[HOUSE].name = "x" * size
  doc[HOUSE].name = kept
end

# The most that fits into the document's last piece of memory.
def most_pad
  asked = lambda do |size|
    doc = Palcare.load(FILE)
    BEGIN_REFUSING.call(0)
    fill_up(doc, size)
    END_REFUSING.call
  end
  few = asked.call(1)
  (1..1 << 22).bsearch { |size| asked.call(size) != few } - 1
end

# Outcome, what the document is afterwards, and how many requests were made. `pad` bytes of the
# document's last piece of memory are used before.
def run(job, nth, pad)
  doc = Palcare.load(FILE)
  fill_up(doc, pad) if pad.positive?
  BEGIN_REFUSING.call(nth)
  begin
    outcome = [:done, job.call(doc)]
  rescue NoMemoryError
    outcome = [:nomem, nil]
  rescue StandardError => e
    outcome = [e.class, e.message]
  end
  asked = END_REFUSING.call
  [outcome, doc.to_s, asked]
end

def faults_of(job, before, most)
  2.times { run(job, 0, 0) } # what is made once is made now
  pad = run(job, 0, 0).last <= 20 ? most : 0 # an edit asks for more where the document is full
  right, after, asked = run(job, 0, pad)
  return asked, { right.to_s => 0 } unless right.first == :done

  bad = {}
  1.step(asked, [1, asked / MOST_RUNS].max) do |nth|
    outcome, now, = run(job, nth, pad)
    if outcome.first == :nomem
      bad["the document changed"] ||= nth unless now == before
    elsif outcome != right || now != after
      bad[outcome.to_s[0, 150]] ||= nth
    end
  end
  [asked, bad]
end

before = Palcare.load(FILE).to_s
$stderr.reopen(File::NULL) # libxml2 prints when it has no memory for an error
most = most_pad
faults = JOBS.sum do |name, job|
  asked, bad = faults_of(job, before, most)
  puts "#{name}: #{asked} requests"
  bad.each { |fault, nth| puts "FAILED: #{name}: request #{nth} refused: #{fault}" }
  bad.size
end
exit(faults.zero?)
