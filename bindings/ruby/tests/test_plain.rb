# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require_relative "helper"

# A record that is made plain and then a record again is unchanged.
class TestPlain < PalcareTest
  FILES = [*Dir[File.join(DATA, "**", "*.palcare.xml")],
           *Dir[File.join(SOURCE, "lib", "vocabulary", "*.palcare.xml")]].sort.freeze

  def test_numbers_with_decimals_are_as_they_are_wanted
    doc = Palcare::Document.new("en")
    site = doc.sites.add("quay", name: "Quay", latitude: "51.50")
    service = doc.services.add("day")
    service.capacities.add(count: 4)
    service.funding.add(payer: "family", prices: [{ amount: "51.50", currency: "EUR" }])
    { String => "51.50", Float => 51.5, BigDecimal => BigDecimal("51.50") }.each do |kind, wanted|
      [site.to_h(numbers: kind), doc.to_h(numbers: kind)["records"][0]].each do |row|
        assert_equal [wanted, kind], [row["latitude"], row["latitude"].class]
      end
      row = service.to_h(numbers: kind)
      assert_equal wanted, row["funding"][0]["price"][0]["amount"]
      assert_equal 4, row["capacity"][0]["count"]
    end
    assert_equal site.to_h, site.to_h(numbers: String)
    assert_raises(ArgumentError) { site.to_h(numbers: Integer) }
  end

  def test_every_record_survives_a_hash
    count = 0
    FILES.each do |path|
      Palcare.load(path).each do |record|
        made = record.class.from_json(JSON.generate(record))
        assert_equal record.to_h, made.to_h
        assert made.same_content?(record), "#{path}: #{record.inspect}"
        assert_equal [record.id], [made.id]
        count += 1
      end
    end
    assert_operator count, :>, 400
  end

  def test_every_document_survives_json
    FILES.each do |path|
      doc = Palcare.load(path)
      made = Palcare::Document.from_json(doc.to_json)
      assert_empty doc.diff(made), path
      assert_equal doc.to_s, made.to_s, path
      assert_equal doc.to_h, made.to_h
      assert_equal doc.language, made.language
    end
  end

  def test_all_languages_write_the_same_form
    folder = File.join(SOURCE, "bindings", "expected")
    expected = File.read(File.join(folder, "plain.json"), encoding: "UTF-8")
    doc = Palcare.load(File.join(folder, "plain.palcare.xml"))
    assert_equal JSON.parse(expected), doc.to_h
    assert_equal expected, "#{JSON.pretty_generate(doc)}\n"
    assert_equal doc.to_s, Palcare::Document.from_json(expected).to_s
  end

  def test_a_hash_has_the_documented_form
    house.lang("es").name = "Casa"
    house.translations(:other_names).replace("en-GB" => %w[Larches LH])
    house.foreign = %w[<!--one--> <?two?>]
    row = house.to_h
    assert_equal({ "en-GB" => "Larch House", "es" => "Casa" }, row["name"])
    assert_equal({ "en-GB" => %w[Larches LH] }, row["other-name"])
    assert_equal ["larch-house", "2026-09-14", "larch-trust", ["childrens-hospice"], "-20w"],
                 row.values_at("id", "assured", "provider", "setting", "min-age")
    assert_equal "mo", row["contact"][1]["schedule"][0]["day"][0]
    assert_equal true, row["schedule"][0]["always"]
    assert_equal 8, row["capacity"][0]["count"]
    assert_equal %w[<!--one--> <?two?>], row["foreign"].map { |piece| piece["xml"] }
    refute_includes row, "succeeded-by"
    site = Palcare::Document.new.sites.add("s", latitude: "51.50")
    assert_equal({ "type" => "site", "id" => "s", "latitude" => "51.50" }, site.to_h)
    assert_equal %w[service], doc.to_h["records"].map { |one| one["type"] }.grep(/ser/).uniq
  end

  def test_a_record_made_from_a_hash_can_be_added
    made = Palcare::Service.from_h("id" => "new", "name" => { "en" => "N", es: "E" },
                                   "status" => :active, "contact" => [{ kind: "phone" }],
                                   "provider" => nil, "setting" => [], "max-age" => "19y")
    doc.services << made
    assert_equal %w[N E], [doc["new"].lang("en").name, doc["new"].lang("es").name]
    assert_equal ["phone", "19y"], [doc["new"].contacts[0].kind, doc["new"].max_age.to_s]
    part = Palcare::Contact.from_h("kind" => "email")
    doc["new"].contacts << part
    assert_equal "email", doc["new"].contacts.last.kind
  end

  def test_add_takes_a_hash_that_to_h_gave
    made = doc.services.add("copy", **house.to_h)
    assert_equal "copy", made.id
    assert made.same_content?(house)
    part = made.contacts.add(**house.contacts[0].to_h)
    assert_equal made.contacts.last, part
    assert part.same_content?(house.contacts[0])
    assert_raises(Palcare::InvalidError) { doc.services.add("no", "nam" => "x") }
    assert_nil doc["no"]
  end

  def test_a_dumped_record_says_the_same
    record = Marshal.load(Marshal.dump(house.lang("es", "en")))
    assert record.same_content?(house)
    assert_equal ["larch-house", "es, en", "es"], [record.id, record.view.langs, record.view.lang]
    part = Marshal.load(Marshal.dump(house.contacts[0]))
    assert part.same_content?(house.contacts[0])
    assert_equal house.to_h, Marshal.load(Marshal.dump([house, doc]))[0].to_h
  end

  def test_inspect_shows_what_a_part_says
    assert_equal '#<Palcare::Contact phone "0191 498 0100">', house.contacts[0].inspect
    part = house.contacts.add(value: "x" * 41)
    assert_equal "#<Palcare::Contact \"#{'x' * 39}…\">", part.inspect
    assert_equal '#<Palcare::Contact of #<Palcare::Service "larch-house">>',
                 house.contacts.add.inspect
  end

  def test_values_of_ruby_are_written_as_fields_take_them
    site = Palcare::Site.from_h("latitude" => BigDecimal("51.5"), "longitude" => Rational(-1, 4))
    assert_equal [BigDecimal("51.5"), BigDecimal("-0.25")], [site.latitude, site.longitude]
    service = Palcare::Service.from_h("assured" => Date.new(2026, 9, 14), "status" => :active)
    assert_equal "2026-09-14", service.assured.to_s
    error = assert_raises(Palcare::InvalidError) do
      Palcare::Service.from_h("capacity" => [{ "count" => Float::NAN }])
    end
    assert_match(/\Acapacity\[0\].count: the text is not JSON/, error.message)
    assert_raises(TypeError) { Palcare::Service.from_h("id" => Object.new) }
    circle = {}
    circle["contact"] = [circle]
    assert_raises(JSON::NestingError) { Palcare::Service.from_h(circle) }
  end

  def test_json_may_be_in_another_encoding
    text = '{"language": "fr", "records": [{"type": "site", "id": "s", "name": {"fr": "Été"}}]}'
    [text, text.encode("ISO-8859-1"), text.encode("UTF-16LE"), text.b].each do |one|
      assert_equal "Été", Palcare::Document.from_json(one).sites.first.name
    end
    record = '{"name": {"fr": "Été"}}'.encode("ISO-8859-1")
    assert_equal "Été", Palcare::Site.from_json(record).name
  end

  def test_foreign_content_is_added_where_an_index_says
    record = Palcare::Service.from_h("contact" => [{ "value" => "a" }])
    [-2, 2].each do |wrong|
      assert_raises(IndexError) { record.add_foreign("<!--x-->", before: :contacts, index: wrong) }
    end
    assert_raises(ArgumentError) do
      record.add_foreign("<!--x-->", before: :contacts, position: :tag)
    end
    record.add_foreign("<!--0-->", before: :contacts, index: 0)
    record.add_foreign("<!--1-->", before: :contacts)
    assert_equal [0, nil], (record.to_h["foreign"].map { |piece| piece["index"] })
  end

  def test_a_wrong_hash_is_refused
    error = assert_raises(Palcare::InvalidError) { Palcare::Service.from_h("nam" => {}) }
    assert_match(/nam: 'nam' is not a field of service; did you mean 'name'/, error.message)
    assert_raises(Palcare::InvalidError) { Palcare::Service.from_h("status" => "activ") }
    assert_raises(Palcare::InvalidError) { Palcare::Service.from_h("type" => "site") }
    assert_raises(Palcare::InvalidError) { Palcare::Service.from_json("[]") }
    error = assert_raises(Palcare::InvalidError) do
      Palcare::Document.from_h("records" => [{ "type" => "x" }])
    end
    assert_match(/records\[0\]: 'x' is not a type of record/, error.message)
    assert_raises(Palcare::InvalidError) { Palcare::Document.from_h({}) }
    assert_raises(TypeError) { Palcare::Service.from_json(3) }
  end
end
