# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require_relative "helper"
require "pathname"

# Documents as a whole: read, written, copied, compared, merged, checked, several together.
class TestDocuments < PalcareTest
  # A file that cannot be read.
  class Broken
    def read(_size)
      raise ZeroDivisionError
    end
  end

  def test_documents_are_read_from_paths_strings_and_streams
    content = File.binread(DIRECTORY)
    documents = [Palcare.load(DIRECTORY), Palcare.load(Pathname(DIRECTORY)),
                 Palcare.parse(content), Palcare.load(StringIO.new(content)),
                 File.open(DIRECTORY) { |file| Palcare.load(file) }]
    assert_equal [66] * 5, documents.map(&:size)
    assert_equal [DIRECTORY] * 2 + [nil] * 3, documents.map(&:name)
    assert documents.all? { |other| other.same_content?(doc) }
    assert_raises(Palcare::InvalidError) { Palcare.load(StringIO.new) }
    assert_raises(TypeError) { Palcare.load(12) }
    assert_raises(ZeroDivisionError) { Palcare.load(Broken.new) }
  end

  def test_a_block_closes_the_document
    held = nil
    assert_equal "Larch House", Palcare.load(DIRECTORY) { |doc| (held = doc)["larch-house"].name }
    assert held.closed?
    assert_raises(ZeroDivisionError) { Palcare.load(DIRECTORY) { |doc| (held = doc) && 1 / 0 } }
    assert held.closed?
  end

  def test_fields_have_their_ruby_types
    assert_equal %w[active -20w larch-trust],
                 [house.status, house.min_age.to_s, house.provider_id]
    assert_equal Date.new(2026, 9, 14), house.assured.to_date
    assert_equal doc["larch-trust"], house.provider
    assert_equal %w[urgent out-of-hours advice], house.contacts[0].purposes
    assert_equal [true, 8], [house.schedules[0].always, house.capacities[0].count]
    assert_equal [], house.succeeded_by
    assert_equal 3, house.position.last
    assert_nil house.contacts.add.position
    assert_nil house.contacts.add.id
    assert(doc.services.any? { |service| service.min_age.nil? })
  end

  def test_a_document_behaves_like_an_enumerable
    assert_equal [66, 66, 66], [doc.size, doc.length, doc.each.size]
    assert_equal doc.about, doc.first
    assert_nil doc["nobody"]
    assert_equal [3, "none"], [doc.fetch("nobody") { 3 }, doc.fetch("nobody") { "none" }]
    assert_equal "nobody", assert_raises(KeyError) { doc.fetch("nobody") }.key
    assert_equal([true, false, true], ["larch-house", "x", house].map { |one| doc.include?(one) })
    refute_includes doc, Palcare.load(DIRECTORY)["larch-house"]
    assert_equal doc.services.to_a, doc.grep(Palcare::Service)
    last = doc.services.last
    assert_equal last, doc.move(last, before: doc.services.first)
    assert_equal last, doc.services.first
    doc.move(last)
    assert_equal last, doc.services.last
    assert_nil Palcare::Document.new.about
  end

  def test_a_saved_document_loads_equal
    folder do |folder|
      path = File.join(folder, "out.palcare.xml")
      assert_same doc, doc.save(Pathname(path))
      assert_equal doc.to_s.b, File.binread(path)
      assert Palcare.load(path).same_content?(doc)
    end
    assert_equal ["en-GB", nil], [doc.language, Palcare::Document.new.language]
    response = docs["checklist-response.palcare.xml"]
    assert_includes response.to_s, "<response"
    refute_includes response.to_s(public_only: true), "<response"
  end

  def test_copies_are_equal_and_independent
    [doc.dup, doc.clone, Marshal.load(Marshal.dump(doc))].each do |other|
      assert other.same_content?(doc)
      refute_equal other, doc
      other["larch-house"].name = "Other"
      assert_equal "Larch House", house.name
      refute other.same_content?(doc)
    end
    assert_equal "es", doc.lang("es").dup.view.lang
    assert_equal DIRECTORY, doc.dup.name
    dumped = Marshal.load(Marshal.dump(doc.lang("es", "en")))
    assert_equal [DIRECTORY, "es, en", "es"], [dumped.name, dumped.view.langs, dumped.view.lang]
  end

  def test_an_unfinished_document_can_be_copied
    unfinished = Palcare::Document.new("cy").tap { |made| made.services.add("s") }
    copy = unfinished.dup
    assert_equal "cy", copy.language
    assert copy["s"].same_content?(unfinished["s"])
    refute_equal unfinished["s"], copy["s"]
    assert_raises(Palcare::InvalidError) { Marshal.load(Marshal.dump(unfinished)) }
  end

  def test_a_path_leads_back_to_the_record
    kind = [house, "assured", 0]
    assert_equal kind, doc.at("/service[larch-house]/@assured")
    assert_equal [house.contacts[1], nil, nil], doc.at("/service[larch-house]/contact[2]")
    assert_nil doc.at("/service[nobody]")
    house.remove
    assert_raises(Palcare::UseError) { doc.delete(Palcare.load(DIRECTORY)["larch-trust"]) }
  end

  def test_a_document_can_be_named
    content = File.binread(DIRECTORY)
    [Palcare.parse(content, name: "a.xml"), Palcare.load(StringIO.new(content), name: "a.xml"),
     Palcare.load(DIRECTORY, name: "a.xml")].each { |named| assert_equal "a.xml", named.name }
    changes = doc.changes
    doc.name = nil
    house.name = "New"
    assert_operator doc.changes, :>, changes
    assert_nil doc.name
  end

  def test_equality_is_identity_in_the_library
    again = Palcare.load(DIRECTORY)
    assert_equal house, doc["larch-house"]
    refute_equal house, again["larch-house"]
    refute_equal house, "larch-house"
    assert house.same_content?(again["larch-house"])
    assert_equal 1, { house => 1, house.lang("es") => 2, doc["larch-house"] => 3 }.size
    assert_equal 1, [doc, house.doc, doc.lang("es")].uniq.size
    refute_equal doc, again
  end

  def test_documents_can_be_compared_and_merged
    other = Palcare.load(DIRECTORY)
    assert_empty doc.diff(other)
    other["larch-house"].name = "Birch House"
    assert_includes doc.diff(other).first.text, "larch-house"
    error = assert_raises(Palcare::InvalidError) { doc.merge(other) }
    assert(error.problems.any? { |problem| problem.text.include?("larch-house") })
    assert doc.same_content?(Palcare.load(DIRECTORY))
    newer = doc.dup
    newer.merge(other, newer: true)
    assert_equal "Birch House", newer["larch-house"].name
    other.delete("larch-house")
    other.services.add_copy(house, "larch-annex")
    assert_kind_of Array, doc.merge(other)
    assert_includes doc, "larch-annex"
  end

  def test_check_gives_problems
    problems = doc.check(today: "2026-11-22")
    assert_includes problems.map(&:code), 3103
    assert_equal problems, Palcare.check(doc, today: Date.new(2026, 11, 22))
    assert_equal problems, Palcare.check(DIRECTORY, today: "2026-11-22")
    refute_includes docs["directory.palcare.xml"].check(today: "2026-11-22").map(&:code), 3103
    assert_equal Palcare.check(docs, today: "2026-11-22"), docs.check(today: "2026-11-22")
    assert_equal 2001, Palcare.check(StringIO.new("<x/>")).first.code
    assert_kind_of Array, doc.check
  end

  def test_references_lead_into_other_documents
    directory = docs["directory.palcare.xml"]
    types = directory["larch-house"].service_types
    assert_equal "childrens-hospice-inpatient", types.first.id
    assert types.first.doc.name.end_with?("service-types.palcare.xml")
    types.first.lang("es").name = "Hospicio"
    assert_equal "Hospicio", directory.lang("es")["larch-house"].service_types.first.name
    assert_equal directory["larch-house"], docs.resolve("directory.palcare.xml#larch-house")
    %w[nothing.xml#x directory.palcare.xml#x x].each { |ref| assert_nil docs.resolve(ref) }
    assert_nil docs["nothing"]
    assert_equal docs.keys, docs.map { |uri, _doc| uri }
    assert_equal docs.size, docs.each.size
    size = docs.size
    assert docs.add("directory.palcare.xml", Palcare::Document.new("en"))["larch-house"]
    assert_equal [size, size], [docs.size, docs.keys.size]
    assert_includes docs.inspect, "directory"
    response = docs["checklist-response.palcare.xml"].responses.first
    assert_equal ["going-home", "People"],
                 [response.checklist.id, response.answers.first.entry.container.heading]
    several = Palcare.load_all([DIRECTORY])
    assert_equal ["directory.palcare.xml"], Palcare::Documents.new(several.to_h).keys
  end

  def test_references_can_name_records_and_parts
    new = Palcare::Document.new("en")
    service = new.services.add("s", provider: doc["larch-trust"], area_ids: ["x"])
    assert_equal "directory.palcare.xml#larch-trust", service.provider_id
    assert_raises(Palcare::InvalidError) { house.provider = new.organizations.add("o") }
    assert_raises(Palcare::InvalidError) { house.provider = house.contacts.first }
    assert_raises(TypeError) { house.provider = 3 }
    checklist = docs["going-home-checklist.palcare.xml"].checklists.first
    entry = checklist.sections.first.entries.first
    assert_raises(Palcare::InvalidError) { new.responses.add("r", answers: [{ entry: entry }]) }
    response = new.responses.add("r", checklist: checklist, answers: [{ entry: entry }])
    assert_equal entry.id, response.answers.first.entry_id
    copy = new.add_copy(checklist)
    response.answers.first.entry = copy.sections.first.entries.first
    assert_equal "going-home/#{entry.id}", response.answers.first.entry_id
    score = copy.scores.add(sums: [copy.sections.first.entries.first])
    assert_equal [entry.id], score.sums_ids
  end

  def test_the_vocabularies_come_with_the_package
    names = Dir.children(File.join(SOURCE, "lib", "vocabulary")).grep(/xml\z/).sort
    assert_equal names, Palcare.vocabularies.keys
    both = Palcare.load_all([DIRECTORY], vocabularies: true)
    types = both["directory.palcare.xml"]["larch-house"].service_types
    assert_equal "childrens-hospice-inpatient", types.first.id
  end

  def test_the_library_has_a_version_and_descriptions
    assert_match(/\A\d+\.\d+\.\d+\z/, Palcare.version)
    assert Palcare::Response.doc
  end
end
