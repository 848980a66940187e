# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require_relative "helper"

# An operation on one object takes at most four calls into C, however large the document is.
class TestCalls < PalcareTest
  MOST = 4
  SIZES = [1, 10, 1000].freeze

  # The calls of the native functions that the block makes.
  def calls
    made = []
    trace = TracePoint.new(:c_call) do |point|
      owner = point.defined_class.inspect
      made << "#{owner}##{point.method_id}" if owner.include?("Palcare::Native")
    end
    trace.enable(target_thread: Thread.current) { yield }
    made
  end

  def few(what, &block)
    made = calls(&block)
    refute_empty made, what
    assert_operator made.size, :<=, MOST, "#{what}: #{made.join(', ')}"
  end

  def sized(size)
    doc = Palcare::Document.new("en")
    service = doc.services.add("s0")
    size.times do |at|
      doc.services.add("s#{at + 1}")
      service.contacts.add.value = "v#{at}"
      service.other_names << "name #{at}"
      service.lang("es").other_names << "nombre #{at}"
      service.settings << "home"
      service.area_ids << "a#{at}"
    end
    service
  end

  def each_size
    SIZES.each { |size| yield sized(size), size }
  end

  def test_records_take_few_calls
    other = Palcare::Document.new("en")
    theirs, more = other.services.add("theirs"), other.services.add("more")
    each_size do |service, size|
      services = service.doc.services
      few("services[i]") { services[size] }
      few("services[i] backwards") { services[size - 1] }
      few("services[-1]") { services[-1] }
      few("services[id]") { services["s1"] }
      few("services[i] =") { services[size / 2] = theirs }
      few("services[i] =, same id") { services[size / 2] = theirs }
      few("services.insert") { services.insert(0, more) }
      few("services.delete_at") { services.delete_at(size / 2) }
      last = services[-1]
      few("move_before") { last.move_before(nil) }
      few("remove") { last.remove }
      few("services.add") { services.add("new") }
    end
  end

  def test_parts_take_few_calls
    each_size do |service, size|
      contacts = service.contacts
      last = contacts[size - 1]
      few("contacts[i]") { contacts[size - 1] }
      few("contacts.add") { contacts.add }
      few("contacts.insert") { contacts.insert(0, last) }
      few("contacts[i] =") { contacts[size / 2] = last }
      few("contacts.move") { contacts.move(size / 2, 0) }
      few("contacts.delete_at") { contacts.delete_at(0) }
      few("part.remove") { last.remove }
      site = service.doc.sites.add("site", address: { country: "GB" })
      few("address") { site.address }
      address = site.address
      few("address =") { site.address = address }
      few("address = nil") { site.address = nil }
      few("address = {}") { site.address = {} }
    end
  end

  def test_values_and_references_take_few_calls
    each_size do |service, size|
      settings = service.settings
      all = settings.to_a
      few("settings[i]") { settings[size - 1] }
      few("settings[i] =") { settings[size / 2] = "hospital" }
      few("settings.delete_at") { settings.delete_at(0) }
      few("settings <<") { settings << "home" }
      few("settings =") { service.settings = all }
      few("settings.clear") { settings.clear }
      area = service.doc.areas.add("area")
      few("areas[i] =") { service.areas[size / 2] = area }
      few("areas[i]") { service.areas[size / 2] }
      few("areas <<") { service.areas << area }
      few("areas.delete_at") { service.areas.delete_at(-1) }
      few("areas =") { service.areas = [area] }
      few("provider =") { service.provider = area }
      few("provider") { service.provider }
      few("name =") { service.name = "name" }
      few("name") { service.name }
    end
  end

  # A call for each of the cases, on a document of their own.
  def same(cases)
    cases.each do |what, action|
      few, many = [3, 300].map do |size|
        service = referring(size)
        calls { action.call(service, @last) }
      end
      refute_empty few, what
      assert_equal few, many, what
      assert_operator many.size, :<=, MOST, "#{what}: #{many.join(', ')}"
    end
  end

  # A service that refers to as many areas; @last is its last contact and area, and the document.
  def referring(size)
    sized(size).tap do |service|
      service.areas = Array.new(size) { |at| service.doc.areas.add("area#{at}") }
      service.name = Array.new(size) { |at| ["x-#{at}", "name"] }.to_h
      @last = [service.contacts[-1], service.areas[-1], service.doc]
    end
  end

  def test_whole_lists_of_records_take_few_calls
    same("include?" => ->(one, _) { one.doc.services.include?(one) },
         "doc.include?" => ->(one, _) { one.doc.include?(one) },
         "doc.move" => ->(one, last) { last[2].move(one) },
         "index" => ->(one, _) { one.doc.services.index(one) },
         "delete" => ->(one, _) { one.doc.services.delete(one) },
         "doc.delete" => ->(one, last) { last[2].delete(one) },
         "to_a" => ->(one, _) { one.doc.services.to_a },
         "[range]" => ->(one, _) { one.doc.services[1..] },
         "delete_if" => ->(one, _) { one.doc.services.delete_if { true } },
         "sort_by!" => ->(one, _) { one.doc.services.sort_by!(&:object_id) },
         "reverse!" => ->(one, _) { one.doc.services.reverse! },
         "clear" => ->(one, _) { one.doc.services.clear })
  end

  def test_whole_lists_of_parts_take_few_calls
    same("include?" => ->(one, last) { one.contacts.include?(last[0]) },
         "index" => ->(one, last) { one.contacts.index(last[0]) },
         "delete" => ->(one, last) { one.contacts.delete(last[0]) },
         "to_a" => ->(one, _) { one.contacts.to_a },
         "[range]" => ->(one, _) { one.contacts[1..] },
         "replace" => ->(one, last) { one.contacts.replace(last[0, 1] * 300) },
         "push" => ->(one, last) { one.contacts.push(*last[0, 1] * 300) },
         "insert" => ->(one, last) { one.contacts.insert(1, *last[0, 1] * 300) },
         "delete_if" => ->(one, _) { one.contacts.delete_if(&:object_id) },
         "reverse!" => ->(one, _) { one.contacts.reverse! })
  end

  def test_whole_lists_of_values_take_few_calls
    same("include?" => ->(one, _) { one.settings.include?("school") },
         "index" => ->(one, _) { one.settings.index("school") },
         "delete" => ->(one, _) { one.settings.delete("home") },
         "to_a" => ->(one, _) { one.settings.to_a },
         "concat" => ->(one, _) { one.settings.concat(%w[school] * 300) },
         "replace" => ->(one, _) { one.settings.replace(%w[school] * 300) },
         "sort!" => ->(one, _) { one.settings.sort! },
         "other_names" => ->(one, _) { one.other_names.to_a },
         "other_names.include?" => ->(one, _) { one.other_names.include?("x") },
         "other_names.push" => ->(one, _) { one.other_names.push(*%w[x] * 300) },
         "other_names.reverse!" => ->(one, _) { one.other_names.reverse! },
         "other_names.delete" => ->(one, _) { one.other_names.delete("name 1") })
  end

  def test_whole_lists_of_references_and_languages_take_few_calls
    same("areas.include?" => ->(one, last) { one.areas.include?(last[1]) },
         "areas.include? id" => ->(one, _) { one.areas.include?("area1") },
         "areas.index" => ->(one, last) { one.areas.index(last[1]) },
         "areas.delete id" => ->(one, _) { one.areas.delete("area1") },
         "areas.to_a" => ->(one, _) { one.areas.to_a },
         "areas.loaded" => ->(one, _) { one.areas.loaded },
         "areas.reverse!" => ->(one, _) { one.areas.reverse! },
         "keys" => ->(one, _) { one.translations(:name).keys },
         "size" => ->(one, _) { one.translations(:name).size },
         "key?" => ->(one, _) { one.translations(:name).key?("x-2") },
         "to_h" => ->(one, _) { one.translations(:name).to_h },
         "each" => ->(one, _) { one.translations(:name).each { |lang, text| lang + text } })
  end

  def test_texts_take_few_calls
    each_size do |service, size|
      [service, service.lang("es")].each do |one|
        names = one.other_names
        all = names.to_a
        assert_equal size, all.size
        few("other_names.size") { names.size }
        few("other_names[i]") { names[size - 1] }
        few("other_names[-1]") { names[-1] }
        few("other_names[i] =") { names[size / 2] = "new" }
        few("other_names <<") { names << "new" }
        few("other_names.insert") { names.insert(size / 2, "new") }
        few("other_names.delete_at") { names.delete_at(0) }
        few("other_names =") { one.other_names = all }
        assert_equal all, names.to_a
        few("other_names.clear") { names.clear }
      end
      texts = service.translations(:name)
      few("translations[] =") { texts["es"] = "nombre" }
      few("translations[]") { texts["es"] }
      few("translations.delete") { texts.delete("es") }
      few("name = {}") { service.name = { "en" => "name", "es" => "nombre", "fr" => "nom" } }
    end
  end
end
