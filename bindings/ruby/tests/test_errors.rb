# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require_relative "helper"

# Each exception, and what it carries.
class TestErrors < PalcareTest
  BAD = <<~XML
    <palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en">
      <about privacy="public"><title>T</title></about>
      <area id="a" kind="regio"><name>A</name></area>
      <area id="b" kind="region"><nam>B</nam></area>
    </palcare>
  XML

  def test_an_invalid_file_raises_invalid_error
    folder do |folder|
      path = File.join(folder, "bad.palcare.xml")
      File.write(path, BAD)
      error = assert_raises(Palcare::InvalidError) { Palcare.load(path) }
      assert_equal [path, 3, 2203], [error.file, error.line, error.code]
      assert_operator error.column, :>, 0
      assert_includes error.hint, "region"
      assert error.path.start_with?("/area[a]")
      assert_operator error.problems.size, :>=, 2
      assert error.message.start_with?("#{path}:3:")
      assert_includes error.message, "more)"
      problem = error.problem
      assert_equal [:error, problem.text, true], [problem.severity, problem.to_s, problem.error?]
      assert_includes problem.text, "PC2203"
      assert_operator problem.rule.size, :>, 10
      assert_equal "The palcare format 1.0", problem.source
      assert problem.frozen?
    end
  end

  def test_an_invalid_value_raises_invalid_error
    error = assert_raises(Palcare::InvalidError) { house.assured = "2nd November 2026" }
    assert_equal [2201, DIRECTORY], [error.code, error.file]
    assert_equal house.position, [error.line, error.column]
    assert error.message.start_with?("service 'larch-house': ")
    assert_equal "/service[larch-house]/@assured", error.path
    assert_includes error.hint, "2026-11-02"
    error = assert_raises(Palcare::InvalidError) { house.id = "larch-trust" }
    assert_includes error.message, "taken"
    assert_raises(Palcare::Error) { house.id = nil }
    assert_raises(Palcare::InvalidError) { Palcare::PartialDate.new("soon") }
    assert_raises(Palcare::InvalidError) { Palcare::Document.new("english please") }
  end

  def test_a_limit_raises_limit_error
    error = assert_raises(Palcare::LimitError) { Palcare.load(DIRECTORY, records: 10) }
    assert_equal 1108, error.code
    error = assert_raises(Palcare::UseError) { Palcare.load(DIRECTORY, recrds: 1) }
    assert_equal "there is no option 'recrds'; did you mean 'records'? [PC5901]", error.message
    error = assert_raises(Palcare::UseError) { Palcare.load(DIRECTORY, records: -1) }
    assert_includes error.message, "option 'records' is -1, and goes from 1 to "
    error = assert_raises(Palcare::UseError) { Palcare.load(DIRECTORY, depth: 2**70) }
    assert_includes error.message, "number from 1 to 10000, not '1180591620717411303424'"
    error = assert_raises(ArgumentError) { Palcare.load(DIRECTORY, problems: 0) }
    assert_equal "problems is 0, and goes from 1 to 1000000", error.message
    error = assert_raises(Palcare::Error) { Palcare.parse(BAD, problems: 1) }
    assert_equal 1, error.problems.size
    assert_raises(Palcare::LimitError) { Palcare.load(StringIO.new(BAD), bytes: 20) }
    section = Palcare::Document.new("en").items.add("deep").sections.add
    assert_raises(Palcare::LimitError) { 30.times { section = section.sections.add } }
  end

  def test_file_errors_are_system_call_errors
    folder do |folder|
      none = File.join(folder, "none.palcare.xml")
      nowhere = File.join(folder, "no", "such.palcare.xml")
      error = assert_raises(Palcare::MissingFileError) { Palcare.load(none) }
      assert_kind_of Palcare::FileError, error
      assert_raises(Palcare::MissingFileError) { Palcare.each_record(none) { |record| record } }
      [-> { Palcare.load(folder) }, -> { Palcare::RecordReader.new(folder) },
       -> { doc.save(nowhere) }, -> { Palcare::RecordWriter.new(nowhere, doc) }].each do |call|
        assert_raises(Palcare::FileError, &call)
      end
      assert_empty Dir.children(folder)
    end
  end

  def test_wrong_use_raises_use_error
    house.remove.tap do |removed|
      error = assert_raises(Palcare::UseError) { removed.name = "x" }
      assert_equal "service 'larch-house': it was removed, so it cannot be changed [PC5901]",
                   error.message
      assert_equal [5901, removed.position.first, nil], [error.code, error.line, error.hint]
    end
    assert_raises(Palcare::InvalidError) { doc.add_copy(doc.about) }
    assert_equal "about: the about stays first [PC5901]",
                 assert_raises(Palcare::UseError) { doc.move(doc.about) }.message
    assert_kind_of StandardError, Palcare::Error.new("x")
  end

  def test_a_wrong_day_raises_invalid_error
    assert_raises(Palcare::InvalidError) { doc.check(today: "2026-11") }
    error = assert_raises(Palcare::InvalidError) { Palcare.check(DIRECTORY, today: "yesterday") }
    assert_equal "today, 'yesterday', is not a date like 2026-11-01 [PC5901]", error.message
  end

  def test_a_wrong_index_raises_index_error
    contacts = Palcare::Service.fields[:contacts].number
    settings = Palcare::Service.fields[:settings].number
    [-> { house.contacts.fetch(99) }, -> { house.handle.remove(contacts, 99) },
     -> { house.handle.insert(settings, 99, nil, "home") },
     -> { house.handle.insert_part(contacts, 99) }].each { |call| assert_raises(IndexError, &call) }
    error = assert_raises(IndexError) { house.contacts[99] = house.contacts[0] }
    assert_includes error.message, "service 'larch-house': 'contact' has 3 values"
    value = Palcare::Contact.fields[:value].number
    error = assert_raises(Palcare::UseError) { house.handle.clear(value) }
    assert_includes error.message, "'value' is a field of contact, not of service"
  end

  def test_a_dangling_reference_raises_unresolved_error
    error = assert_raises(Palcare::UnresolvedError) { house.service_types.first }
    assert_match(/'service-types.palcare.xml#.*' is not loaded; Palcare.load_all/, error.message)
    house.provider = "nobody"
    error = assert_raises(Palcare::UnresolvedError) { house.provider }
    assert_includes error.message, "provider 'nobody' is not loaded"
  end

  def test_a_misspelt_attribute_proposes_the_nearest
    [-> { house.nmae }, -> { house.nmae = "x" }, -> { doc.service }].each do |call|
      error = assert_raises(NoMethodError, &call)
      next unless defined?(DidYouMean) # a part of Ruby that distributions may leave out

      assert_match(/Did you mean\?\s+(name=?|services)/,
                   error.respond_to?(:detailed_message) ? error.detailed_message : error.message)
    end
  end

  def test_records_cannot_be_made_by_new
    [Palcare::Service, Palcare::Contact, Palcare::Record].each do |type|
      assert_raises(NoMethodError) { type.new }
    end
    assert_raises(TypeError) { house.dup }
  end

  # Wrong arguments to the layer in C, which only the library itself calls.
  def test_a_wrong_handle_raises_type_error
    [3, nil, "x", Object.new, doc.handle, proc {}].each do |wrong|
      assert_raises(TypeError) { house.handle.equal(wrong) }
      assert_raises(TypeError) { house.same_content?(wrong) } unless wrong.is_a?(Palcare::Record)
    end
    assert_raises(Palcare::ClosedError) { Palcare::Native::Doc.allocate.count(0) }
  end
end
