# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require_relative "helper"

# Every field of every type, set and read: a walk over the table.
class TestTable < PalcareTest
  CLASSES = Palcare::Record.classes.values
  ONE = { # a value of each kind as Ruby has it
    string: "some  characters", token: "token-1", lang: "es", place: "GB-ENG", id: "other-id",
    uri: "https://example.org/a", int: 7, decimal: BigDecimal("1.5"), bool: true,
    date: Palcare::PartialDate.new("2019-21"), time: Palcare::TimeOfDay.new("24:00"),
    age: Palcare::Age.new("18mo"), text: "Grüße 🌲 سلام", rich: "<p>Grüße 🌲</p>", ref: "a.xml#b"
  }.freeze

  # A record or part of a class, wherever it is allowed.
  def make(type, doc = Palcare::Document.new("en"))
    unless type.part?
      return doc.add_about if type == Palcare::About

      return Palcare::Record.of(doc.handle.add(type.number, "the-record"), doc.view)
    end
    owner, field = owners.fetch(type)
    part = make(owner, doc).handle.insert_part(field.number, -1)
    Palcare::Record.of(part, doc.view)
  end

  # For each part a class that has it, and the field.
  def owners
    @owners ||= CLASSES.each_with_object({}) do |type, found|
      type.fields.each_value do |field|
        next unless field.kind == :part && field.targets != [type]

        found[field.targets.first] ||= [type, field]
      end
    end
  end

  def test_the_table_was_read
    fields = CLASSES.flat_map { |type| type.fields.values }
    assert_operator CLASSES.size, :>, 50
    assert_operator fields.size, :>, 400
    assert_equal [*ONE.keys, :code, :part].sort, fields.map(&:kind).uniq.sort
  end

  CLASSES.each do |type|
    name = type.name.split("::").last
    define_method("test_fields_of_#{name}") do
      assert_equal type.doc, type.doc.strip
      record = make(type)
      assert_instance_of type, record
      type.fields.each_value do |field|
        assert_operator field.doc.size, :>, 5
        field.kind == :part ? check_part(record, field) : check_values(record, field)
      end
      refute_nil record.inspect
    end
  end

  def check_values(record, field)
    return check_id(record) if field.kind == :id && record.id

    assert_empty_field record, field
    samples = field.kind == :code ? field.codes.keys : [ONE.fetch(field.kind)]
    samples.each do |sample|
      given = field.many? ? [sample, sample] : sample
      record.public_send("#{field.name}=", given)
      field.kind == :ref ? check_ref(record, field, given) : check_one(record, field, given)
    end
    record.public_send("#{field.name}=", nil)
    assert_empty_field record, field
  end

  def check_one(record, field, given)
    read = record.public_send(field.name)
    assert_equal given, field.many? ? read.to_a : read, "#{record.class}##{field.name}"
    one = field.many? ? read.first : read
    assert_instance_of (given.is_a?(Array) ? given.first : given).class, one
    assert_equal Encoding::UTF_8, one.to_s.encoding if one.is_a?(String)
    record.public_send("#{field.name}=", read) # what was read can be set
  end

  def check_id(record)
    record.id = "other-id"
    assert_equal "other-id", record.id
    assert_raises(Palcare::Error) { record.id = nil }
  end

  def check_ref(record, field, given)
    names = record.public_methods(false).grep(/_ids?\z/)
    names = record.class.instance_methods(false).grep(/_ids?\z/) if names.empty?
    assert names.any? { |name| record.public_send(name) == given }
    error = assert_raises(Palcare::UnresolvedError) { record.public_send(field.name).to_a }
    assert_includes error.message, "is not loaded"
  end

  def check_part(record, field)
    type = field.targets.first
    assert_empty_field record, field
    record.public_send("#{field.name}=", field.many? ? [{}] : {})
    part = [*record.public_send(field.name)].first
    assert_instance_of type, part
    assert_equal record, part.container
    record.public_send("#{field.name}=", field.many? ? [part, part] : part)
    assert_instance_of type, [*record.public_send(field.name)].last
    record.public_send("#{field.name}=", nil)
    assert_empty_field record, field
  end

  def assert_empty_field(record, field)
    read = record.public_send(field.name)
    field.many? ? assert_equal([], read) : assert_nil(read)
  end

  def test_codes_have_descriptions
    codes = Palcare::Service.fields[:status].codes
    assert_operator codes.fetch("active").size, :>, 10
    assert Palcare::Service.fields[:status].needed?
    assert Palcare::Service.fields[:contacts].many?
  end

  def test_a_name_with_another_use_is_refused
    %i[inspect lang read_field].each do |name|
      assert_raises(NameError) { Class.new(Palcare::Record) { one name, 1, :text } }
    end
  end

  def test_printed_classes_are_documented
    printed = File.read($LOADED_FEATURES.grep(%r{palcare/classes\.rb\z}).first)
    CLASSES.each do |type|
      type.fields.each_key { |name| assert_includes printed, "# @!attribute [rw] #{name}\n" }
    end
    assert_includes printed, "#   - `active`: "
    assert_match(/\[rw\] assured\n.*\n( .*\n)?    #   @return \[PartialDate, nil\]\n/, printed)
  end

  def test_fields_accept_dates_times_and_numbers_of_ruby
    doc = Palcare::Document.new("en")
    service = doc.services.add("a", assured: Date.new(2026, 11, 1))
    assert_equal Date.new(2026, 11, 1), service.assured.to_date
    service.assured = Time.new(2026, 1, 2, 3, 4)
    assert_equal "2026-01-02", service.assured.to_s
    schedule = service.schedules.add(opens: Palcare::TimeOfDay.new(Time.new(2026, 1, 1, 9, 5)))
    assert_equal [9, 5], [schedule.opens.hour, schedule.opens.minute]
    site = doc.sites.add("s", latitude: 51.5, longitude: -1)
    assert_equal BigDecimal("51.5"), site.latitude
    assert_equal(-1, site.longitude)
    service.status = :active
    assert_equal "active", service.status
    assert_raises(TypeError) { service.assured = Object.new }
  end
end
