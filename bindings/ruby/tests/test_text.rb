# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require_relative "helper"

# Text of every sort, and what is no text.
class TestText < PalcareTest
  def area
    @area ||= Palcare::Document.new("en").areas.add("a", name: "A", kind: "region")
  end

  TEXTS = ["plain", "Grüße, señor", "\u00ff", "سلام", "🌲🌳", "x" * 5000, "a  b", "\u200fab",
           "日本"].freeze

  def test_text_survives
    TEXTS.each do |text|
      doc = Palcare::Document.new("en")
      doc.add_about(privacy: "public", title: "T", licence: { spdx: "CC0-1.0" })
      area = doc.areas.add("a", name: text, kind: "region", postcodes: ["AB1"])
      area.codes.add(system: "https://example.org", code: text)
      assert_equal [text.split, text], [area.name.split, area.codes.first.code]
      assert_equal Encoding::UTF_8, doc.to_s.encoding
      [doc.to_s, doc.to_s.b].each do |bytes|
        back = Palcare.parse(bytes)["a"]
        assert_equal [text.split, text], [back.name.split, back.codes.first.code]
        assert_equal Encoding::UTF_8, back.name.encoding
      end
    end
  end

  def test_other_encodings_are_converted
    %w[ISO-8859-1 UTF-16LE Windows-1252].each do |encoding|
      area.name = "Grüße".encode(encoding)
      assert_equal "Grüße", area.name
      area.translations(:name)["es".encode(encoding)] = "señor".encode(encoding)
      assert_equal "señor", area.lang("es").name
    end
    area.name = "سلام".encode("Windows-1256")
    assert_equal "سلام", area.name
    assert_equal area, area.doc["a".encode("UTF-16BE")]
  end

  def test_text_that_cannot_be_converted_is_refused
    calls = [
      ->(text) { area.name = text }, ->(text) { area.id = text }, ->(text) { area.doc[text] },
      ->(text) { area.postcodes << text }, ->(text) { area.doc.areas.add(text) },
      ->(text) { area.translations(:name)[text] = "x" }, ->(text) { Palcare::Document.new(text) },
      ->(text) { area.translations(:name)["es"] = text }
    ]
    calls.each do |call|
      assert_raises(ArgumentError) { call.call("a\0b") }
      assert_raises(ArgumentError) { call.call("\xff") }
      assert_raises(EncodingError) { call.call("\xff".b) }
    end
    assert_raises(ArgumentError) { area.lang("e\0s").name }
    assert_raises(ArgumentError) { area.doc.save("a\0b") }
    assert_raises(ArgumentError) { Palcare.load("a\0b") }
    assert_raises(Palcare::InvalidError) { Palcare.parse("a\0b") }
    assert_raises(Palcare::InvalidError) { area.name = "\x01" }
    assert_equal ["A", "a", []], [area.name, area.id, area.postcodes.to_a]
  end

  def test_only_text_is_accepted_as_text
    [3, :name, ["x"], Object.new].each { |wrong| assert_raises(TypeError) { area.name = wrong } }
    assert_raises(TypeError) { area.kind = Object.new }
    assert_raises(TypeError) { area.postcodes = "AB" }
    assert_raises(TypeError) { Palcare.parse(3) }
    area.name = nil
    assert_nil area.name
    area.name = nil
  end

  def test_strings_that_were_read_are_frozen
    assert_raises(FrozenError) { area.name << "x" }
    name = +"Larch"
    area.name = name
    name << " House"
    assert_equal "Larch", area.name
  end

  def test_rich_text_and_foreign_content_can_be_set
    body = "<p>a <strong>b</strong></p>"
    item = area.doc.items.add("i", sections: [{ heading: "H", body: body }])
    assert_equal ["H", body], [item.sections[0].heading, item.sections[0].body]
    error = assert_raises(Palcare::InvalidError) { item.sections[0].body = "<script>x</script>" }
    assert_equal 2301, error.code
    item.foreign = "<!--note-->"
    item.foreign = item.foreign + ["<!--two-->"]
    assert_equal %w[<!--note--> <!--two-->], item.foreign
    item.foreign = nil
    assert_empty item.foreign
    assert_raises(Palcare::Error) { item.foreign = "<broken" }
    item.foreign = ["<!--one-->", 'xmlns:x="urn:x" x:a="1"']
    item.add_foreign("<!--two-->", before: :title)
    xml = item.doc.to_s
    item.foreign = item.foreign
    assert_equal xml, item.doc.to_s
    assert_raises(Palcare::InvalidError) { item.foreign = item.foreign + ["<broken"] }
    assert_equal xml, item.doc.to_s
    item.foreign = item.foreign - ["<!--two-->"]
    assert_equal ["<!--one-->", 'xmlns:x="urn:x" x:a="1"'], item.foreign.sort
  end
end
