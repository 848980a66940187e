# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0
require_relative "helper"

# Rich text and XML of other vocabularies as events.
class TestMarkup < PalcareTest
  XML = %(<a:list xmlns:a="urn:a" xmlns:b="urn:b"><item b:n="1" m="&lt;2"/>caf\u00e9</a:list>)

  def words(events)
    events.map { |event| [event.kind, event.name, event.namespace, event.attributes, event.text] }
  end

  def test_rich_text_is_a_list_of_events
    found = Palcare.rich_walk('<p>Ring <a href="tel:111">111 &amp; wait</a></p>')
    assert_equal [[:start, "p", "", {}, nil], [:text, nil, nil, nil, "Ring "],
                  [:start, "a", "", { "href" => "tel:111" }, nil],
                  [:text, nil, nil, nil, "111 & wait"],
                  [:end, "a", "", {}, nil], [:end, "p", "", {}, nil]], words(found)
    assert_raises(Palcare::InvalidError) { Palcare.rich_walk("<p onclick='x'>A</p>") }
  end

  def test_xml_is_read_from_an_io_and_a_path
    expected = [[:start, "list", "urn:a", {}, nil],
                [:start, "item", "", { "{urn:b}n" => "1", "m" => "<2" }, nil],
                [:end, "item", "", {}, nil], [:text, nil, nil, nil, "caf\u00e9"],
                [:end, "list", "urn:a", {}, nil]]
    assert_equal expected, words(Palcare.xml_read(StringIO.new(XML)))
    Dir.mktmpdir do |folder|
      path = File.join(folder, "list.xml")
      File.write(path, XML)
      assert_equal expected, words(Palcare.xml_read(path))
    end
  end

  def test_xml_is_guarded_like_documents
    error = assert_raises(Palcare::InvalidError) do
      Palcare.xml_read(StringIO.new("<!DOCTYPE a><a/>"), name: "bad.xml")
    end
    assert_includes error.message, "bad.xml"
    assert_raises(Palcare::LimitError) do
      Palcare.xml_read(StringIO.new("<a>" * 20 + "</a>" * 20), depth: 10)
    end
  end

  def test_the_json_schema_knows_each_field
    assert_includes Palcare.json_schema("service")["$defs"]["service"]["properties"], "name"
    assert_includes Palcare.json_schema["$defs"], "item"
    assert_raises(Palcare::InvalidError) { Palcare.json_schema("house") }
  end

  def test_foreign_content_is_added_at_its_position
    house = doc.services["larch-house"]
    house.add_foreign("<!-- second -->", before: :contacts, index: 1)
    house.add_foreign("xmlns:x='urn:x' x:a='1'", position: :tag)
    doc.add_foreign("<!-- licence -->", position: :before).add_foreign("<?end?>", position: :after)
    assert_includes house.to_h["foreign"],
                    { "xml" => "<!-- second -->", "field" => "contact", "index" => 1 }
    assert_includes doc.foreign, "<!-- licence -->"
    assert_equal "<?end?>", doc.foreign.last
    assert_raises(ArgumentError) { doc.add_foreign("<!-- x -->", position: :value) }
    assert_raises(KeyError) { house.add_foreign("<!-- x -->", before: :nothing) }
  end

  def test_options_may_be_text
    assert_equal 1, Palcare.parse(doc.to_s, records: "1000").services.count { |one| one.id == "larch-house" }
    assert_raises(Palcare::LimitError) { Palcare.parse(doc.to_s, records: "2") }
    assert_raises(Palcare::UseError) { Palcare.parse(doc.to_s, records: "many") }
  end

  def test_the_rng_is_that_of_the_command
    assert_includes Palcare.rng, "urn:palcare:1"
  end
end
