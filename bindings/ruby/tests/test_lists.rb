# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require_relative "helper"

# Live lists and mappings behave as Ruby's own.
class TestLists < PalcareTest
  def service
    @service ||= Palcare::Document.new("en").services.add("s")
  end

  ACTIONS = [
    ->(list, one, *) { list << one },
    ->(list, one, _, at) { list.insert([at, list.size].min, one) },
    ->(list, _, _, at) { list.delete_at(at) }, ->(list, one, *) { list.delete(one) },
    ->(list, one, _, at) { list.fetch(at) && list[at] = one },
    ->(list, _, some, _) { list.concat(some) }, ->(list, _, some, _) { list.push(*some) },
    ->(list, _, some, _) { list.replace(some + list.to_a) }, ->(list, *) { list.clear },
    ->(list, one, *) { list.delete_if { |each| each != one } }
  ].freeze

  # Does the same to both, at random, and compares.
  def check_like_an_array(live, plain, values)
    chance = Random.new(4)
    300.times do
      at = chance.rand(-6..6)
      one, *some = Array.new(1 + chance.rand(4)) { values.sample(random: chance) }
      action = ACTIONS.sample(random: chance)
      outcomes = [live, plain].map { |list| outcome_of { action.call(list, one, some, at) } }
      assert_equal [outcomes.first, plain], [outcomes.last, live.to_a]
      assert_equal looked_at(plain, at, one), looked_at(live, at, one)
    end
  end

  def outcome_of
    yield && nil
  rescue IndexError
    IndexError
  end

  def looked_at(list, at, one)
    [list.size, list[at], list[at..], list[-3..at], list[at, 2], list.last, list.empty?,
     list.include?(one), list.index(one), list.length]
  end

  def test_values_behave_like_an_array
    check_like_an_array(service.settings, [], %w[home hospital school])
  end

  def test_strings_behave_like_an_array
    site = Palcare::Document.new("en").sites.add("s", address: { lines: ["1 Street"] })
    check_like_an_array(site.address.lines, ["1 Street"], %w[a b c])
  end

  def test_texts_behave_like_an_array
    service.translations(:other_names)["es"] = %w[uno dos]
    check_like_an_array(service.lang("es").other_names, %w[uno dos], %w[a b c])
  end

  def test_editing_texts_leaves_other_languages_alone
    texts = service.translations(:other_names)
    assert_equal [], service.other_names
    texts[:es] = "uno"
    assert_equal ["uno"], service.other_names # read, since there is nothing else
    service.other_names.clear
    assert_nil service.other_names.delete_at(0)
    assert_raises(IndexError) { service.other_names[0] = "one" }
    assert_equal({ "es" => ["uno"] }, texts.to_h)
    service.other_names = %w[one two]
    service.lang("fr").other_names << "un"
    service.lang("fr").other_names.insert(0, "zéro")
    assert_equal({ "es" => ["uno"], "en" => %w[one two], "fr" => %w[zéro un] }, texts.to_h)
    assert_equal %w[one two], service.other_names
    assert_raises(Palcare::InvalidError) { service.other_names = ["three", "\x01"] }
    assert_raises(TypeError) { service.other_names = ["three", 4] }
    assert_equal %w[one two], service.other_names
    service.other_names = { pl: ["jeden"] }
    assert_equal({ "pl" => ["jeden"] }, texts.to_h)
    service.other_names = nil
    assert_equal ["jeden"], service.other_names
  end

  def test_references_behave_like_an_array
    doc = service.doc
    areas = %w[a b c].map { |id| doc.areas.add(id) }
    check_like_an_array(service.areas, [], areas)
    service.areas = Set[areas[0], "b"]
    assert_equal %w[a b], service.area_ids
    assert_equal areas.first(2), service.areas
    assert_includes service.areas, "a"
    refute_includes service.areas, areas[2]
    service.area_ids << "nowhere"
    assert_raises(Palcare::UnresolvedError) { service.areas.to_a }
    assert_equal areas.first(2), service.areas.loaded
    assert_equal "#<Palcare::Targets a, b, nowhere>", service.areas.inspect
  end

  def test_parts_behave_like_an_array
    contacts = service.contacts
    contacts << { kind: "phone", value: "1" }
    contacts.add(kind: "email", value: "2")
    contacts.insert(0, { kind: "sms", value: "0" })
    assert_equal %w[0 1 2], contacts.map(&:value)
    contacts.move(0, 2)
    assert_equal %w[1 2 0], contacts.map(&:value)
    contacts[0] = contacts[2]
    assert_equal %w[0 2 0], contacts.map(&:value)
    assert_equal 1, contacts.find_index(contacts[1])
    assert_equal "0", contacts.delete_at(0).value
    contacts.replace([contacts[1], contacts[1]])
    assert_equal %w[0 0], contacts.map(&:value)
    contacts[1] = { kind: "sms", value: "9" }
    assert_equal %w[0 9], contacts.map(&:value)
    assert_raises(NoMethodError) { contacts[0] = { knd: "sms" } }
    assert_raises(IndexError) { contacts[2] = { kind: "sms" } }
    contacts[1] = contacts[0]
    assert_equal %w[0 0], contacts.map(&:value)
    assert_raises(TypeError) { contacts << "phone" }
    [-> { contacts << house }, -> { contacts[0] = house }, -> { house.contacts = [house] },
     -> { contacts.insert(0, house.schedules[0]) }].each do |change|
      error = assert_raises(TypeError, &change)
      assert_match(/'contacts' does not hold #</, error.message)
    end
    assert_raises(TypeError) { doc.about.licence = doc.about }
    first, second = contacts
    refute_equal first, second
    assert first.same_content?(second)
    assert_equal "0", contacts.last.value
    assert_equal [first], contacts.delete_if { |contact| contact == second }.to_a
    other = Palcare::Document.new("en").services.add("o").contacts.add(kind: "web", value: "w")
    contacts.push(other)
    assert_equal "w", contacts.last.value
    refute_equal other, contacts.last
    assert_equal %([#<Palcare::Contact sms "0">, #<Palcare::Contact web "w">]), contacts.inspect
  end

  def test_records_are_found_by_index
    many = Palcare::Document.new("en")
    assert_nil many.areas[0]
    5_000.times { |at| many.areas.add("a#{at}") }
    assert_equal (0...5_000).map { |at| "a#{at}" }, Array.new(5_000) { |at| many.areas[at].id }
    assert_nil many.areas[5_000]
    many.areas.add("last")
    assert_equal "last", many.areas[5_000].id
    many["a0"].remove
    assert_equal %w[a1 last], [many.areas[0].id, many.areas[-1].id]
    many.move(many["last"], before: many["a5"])
    assert_equal %w[last a5], [many.areas[4].id, many.areas[5].id]
  end

  def test_lists_of_a_copy_are_independent
    count = doc.services.size
    copy = doc.dup
    copy.services.clear
    assert_equal [0, count], [copy.services.size, doc.services.size]
  end

  def test_records_behave_like_an_array
    services = doc.services
    assert_equal services.to_a.last, services.last
    assert_equal services.to_a[2, 2], services[2, 2]
    assert_includes services, "larch-house"
    assert_includes services, services[0]
    refute_includes services, "larch-trust"
    assert_nil services["larch-trust"]
    assert_nil services[services.size]
    assert_raises(IndexError) { services.fetch(services.size) }
    other = Palcare::Document.new("en")
    other.services << services[0]
    other.services.insert(0, services[1])
    assert_equal [services[1].id, services[0].id], other.services.map(&:id)
    other.services[0] = services[2]
    other.services[0] = other.services[0]
    assert_equal [services[2].id, services[0].id], other.services.map(&:id)
    assert_raises(Palcare::InvalidError) { other.services[0] = other.services[1] }
    assert_raises(TypeError) { other.services[0] = doc.areas.first }
    other.services.replace(services[5..6])
    assert_equal services[5..6].map(&:id), other.services.map(&:id)
    assert_equal services[5].id, other.services.delete_at(0).id
    assert_equal services[6].id, other.delete(services[6].id).id
    assert_equal [0, 0, true], [other.services.size, other.size, other.services.empty?]
    error = assert_raises(Palcare::InvalidError) { services << services[0] }
    assert_includes error.message, "taken"
    copy = services.add_copy(services[0], "another")
    assert copy.same_content?(services[0])
    assert_raises(TypeError) { services.add_copy(doc["larch-trust"]) }
    services.delete_if { |service| service != copy }
    assert_equal [copy], services.to_a
    assert_equal 1, services.each.size
  end

  def test_records_keep_what_they_are_when_their_order_changes
    services, removed = doc.services, house
    at = services.index(removed)
    others = doc.organizations.map(&:id)
    before = services.to_a
    assert_equal before.sort_by(&:id), services.sort_by!(&:id).to_a
    assert_equal before.sort_by(&:id).reverse, services.reverse!.to_a
    assert_equal before, services.replace(before).to_a
    assert_equal before.sort { |a, b| b.id <=> a.id }, services.sort! { |a, b| b.id <=> a.id }.to_a
    services.replace(before)
    assert_equal [at, others], [services.index(removed), doc.organizations.map(&:id)]
    assert_equal removed, services.delete(removed)
    assert_nil services.index(removed)
    refute_includes services, removed
    refute_includes services, doc.organizations.first
    refute_includes doc, removed
    assert_includes doc, doc.about
    assert_nil services.delete(nil)
    other = Palcare::Document.new("en").services.add(others.first)
    [other, before[1]].each do |taken|
      assert_raises(Palcare::InvalidError) { services.replace([before[1], taken]) }
    end
    assert_raises(Palcare::UseError) { services.delete_if { doc["new"] || services.add("new") } }
    assert_equal before - [removed] + [doc["new"]], services.to_a
  end

  def test_records_of_other_types_keep_their_places
    doc = Palcare::Document.new("en")
    %w[b d c].each do |id|
      doc.services.add(id)
      doc.sites.add("site-#{id}")
    end
    ids = -> { doc.map(&:id) }
    assert_equal %w[b c d], doc.services.sort_by!(&:id).map(&:id)
    assert_equal %w[b site-b c site-d d site-c], ids.call
    doc.services.insert(1, Palcare::Service.from_h("id" => "x"))
    assert_equal %w[b site-b x c site-d d site-c], ids.call
    kept = doc.services[3]
    doc.services.replace([kept, Palcare::Service.from_h("id" => "b"), doc.services[1]])
    assert_equal %w[d site-b b site-d x site-c], ids.call
    assert_equal kept, doc.services[0]
    doc.services.clear
    assert_equal %w[site-b site-d site-c], ids.call
  end

  def test_parts_and_references_are_found_by_what_they_are
    areas = %w[a b c].map { |id| service.doc.areas.add(id) }
    service.areas = ["gone", areas[1], areas[0], areas[1]]
    found = [areas[1], areas[0], areas[2], "gone"].map { |area| service.areas.index(area) }
    assert_equal [1, 2, nil, 0], found
    assert_equal areas[1], service.areas.delete(areas[1])
    assert_equal %w[gone a], service.area_ids.to_a
    service.areas.delete("gone")
    assert_equal [areas[0]], service.areas.to_a
    contacts = service.contacts
    contacts.push({ kind: "phone" }, { kind: "sms" }, { kind: "web" })
    one, two, three = contacts.to_a
    found = [one, two, three, service, 3].map { |part| contacts.index(part) }
    assert_equal [0, 1, 2, nil, nil], found
    assert_equal 1, contacts.index { |part| part.kind == "sms" }
    assert_equal [three, two, one], contacts.reverse!.to_a
    contacts.delete(two)
    assert_equal [three, one], contacts.to_a
    refute_includes contacts, two
    assert_equal [one, three], contacts.sort_by!(&:kind).to_a
    contacts.insert(1, { kind: "fax" }, one)
    assert_equal %w[phone fax phone web], contacts.map(&:kind)
    assert_raises(IndexError) { contacts.insert(7, one) }
  end

  def test_one_error_has_the_problems_of_all_keywords
    wrong = { assured: "2 Nov 2026", status: "activ", name: "N", max_age: "old",
              contacts: [{ kind: "phone" }, { kind: "fon" }, { kind: "fx", purposes: ["x"] }] }
    before = doc.to_s
    error = assert_raises(Palcare::InvalidError) { doc.services.add("y", **wrong) }
    paths = ["@assured", "@status", "@max-age", "contact[2]/@kind", "contact[3]/@kind",
             "contact[3]/@purpose[1]"]
    assert_equal paths.map { |path| "/service[y]/#{path}" }, error.problems.map(&:path)
    assert error.message.end_with?(" (and 5 more)"), error.message
    [-> { house.contacts = wrong[:contacts] }, -> { house.contacts.push(*wrong[:contacts]) },
     -> { house.contacts.add(kind: "fon", purposes: ["x"]) }].each do |change|
      assert_operator assert_raises(Palcare::InvalidError, &change).problems.size, :>, 1
    end
    error = assert_raises(Palcare::InvalidError) { doc.services.add("y", status: "activ") }
    assert_equal 1, error.problems.size
    refute_includes error.message, "more"
    assert_equal before, doc.to_s
  end

  def test_keyword_construction_is_all_or_nothing
    before = doc.size
    made = doc.services.add("new", name: { "en-GB" => "New", es: "Nuevo" }, settings: ["home"],
                                   provider: doc["larch-trust"], contacts: [{ kind: "phone" }])
    assert_equal [doc["larch-trust"], "Nuevo"], [made.provider, made.lang("es").name]
    [{ nam: "x" }, { status: "activ" }, { contacts: [{ knd: 1 }] }, { name: 3 },
     { settings: "home" }, { contacts: { kind: "phone" } }].each do |wrong|
      errors = [NoMethodError, Palcare::InvalidError, TypeError]
      assert_raises(*errors) { doc.services.add("other", **wrong) }
      assert_raises(*errors) { made.contacts.add(value: "1", **wrong) }
    end
    assert_equal [before + 1, 1], [doc.size, made.contacts.size]
    assert_raises(Palcare::Error) { doc.add_about(title: "second") }
    assert_raises(NoMethodError) { Palcare::Document.new("en").add_about(x: 1) }
  end

  def test_a_refused_change_changes_nothing
    site = doc.sites.first
    before = [house.to_h, site.address.to_h]
    [-> { house.settings = %w[home nonsense] }, -> { house.area_ids = ["a", "b c"] },
     -> { house.contacts = [{ kind: "phone" }, { kind: "nonsense" }] },
     -> { site.address = { country: "GB", line: 1 } }, -> { site.address = 3 },
     -> { house.name = { "en-GB" => "A", "not a language" => "B" } },
     -> { house.settings << nil }].each do |change|
      assert_raises(Palcare::InvalidError, NoMethodError, TypeError, &change)
      assert_equal before, [house.to_h, site.address.to_h]
    end
  end

  def test_records_are_replaced_by_records_of_the_same_ids
    services, size = doc.services, doc.services.size
    ids = services.map(&:id)
    services.replace(services.sort_by(&:id))
    assert_equal ids.sort, services.map(&:id)
    first, other = services.first, Palcare::Document.new("en").services.add("new")
    [[first, Palcare::Service.from_h({})], [other, other], [doc.areas.first],
     [Palcare::Service.from_h("id" => doc.areas.first.id)]].each do |wrong|
      assert_raises(Palcare::UseError, Palcare::InvalidError, TypeError) { services.replace(wrong) }
      assert_equal [size, first], [services.size, services.first]
    end
    services.replace([other, services[1]])
    assert_equal ["new", ids.sort[1]], services.map(&:id)
    assert_nil doc[first.id]
  end

  def test_an_index_past_the_end_cannot_be_replaced
    size = house.contacts.size
    [{ kind: "phone" }, Palcare::Contact.from_h("kind" => "phone")].each do |part|
      error = assert_raises(IndexError) { house.contacts[size] = part }
      assert_match(/index #{size}\b/, error.message)
      assert_equal size, house.contacts.size
    end
  end

  def test_translations_behave_like_a_hash
    names = house.translations(:name)
    assert_equal({ "en-GB" => "Larch House" }, names.to_h)
    names[:es] = "Casa"
    assert_equal "Casa", house.lang(:es).name
    house.lang("pl").name = "Dom"
    assert_equal %w[en-GB es pl], names.keys
    assert_equal 3, names.size
    assert names.key?(:es)
    assert_equal "Casa", names.delete("es")
    assert_nil names["es"]
    assert_equal names.to_h.inspect, names.inspect
    house.name = { "en-GB" => "A", fr: "B" }
    assert_equal house.translations("name"), { "en-GB" => "A", "fr" => "B" }
    assert_equal [["en-GB", "A"], %w[fr B]], names.each.to_a
    house.lang("fr").name = nil
    assert_equal ["en-GB"], names.map { |lang, _text| lang }
    error = assert_raises(KeyError) { house.translations(:nme) }
    assert_includes error.receiver, :name # what did_you_mean looks through
    assert_raises(TypeError) { house.translations(:status) }
  end

  def test_a_language_view_reads_and_writes_that_language
    house.lang("es").name = "Casa"
    spanish = doc.lang("es", "en")
    assert_equal "Casa", spanish["larch-house"].name
    assert_equal "Casa", spanish.services.first.name
    assert_equal "Casa", spanish.services.first.provider.doc.services.first.name
    assert_equal "Larch House", doc.lang("zz").services.first.name
    assert_equal "Casa", house.lang("es, en;q=0.5").name
    assert_equal "Larch House", house.lang("es").lang.name
    assert_raises(TypeError) { house.lang(3) }
  end

  def test_replacing_texts_is_all_or_nothing
    names = service.translations(:name)
    service.name = { en: "A", es: "B" }
    assert_raises(Palcare::InvalidError) { names.replace("en" => "C", "es" => "\x01") }
    assert_raises(TypeError) { names.replace("en" => "C", "es" => 3) }
    assert_equal({ "en" => "A", "es" => "B" }, names.to_h)
    names.replace("es" => "D", "fr" => "E", "en" => nil)
    assert_equal({ "es" => "D", "fr" => "E" }, names.to_h)
    others = service.translations(:other_names)
    others.replace("en" => %w[a b], "es" => "c")
    assert_raises(Palcare::InvalidError) { others.replace("fr" => ["d", "\x01"]) }
    assert_equal({ "en" => %w[a b], "es" => ["c"] }, others.to_h)
    assert_raises(Palcare::InvalidError) { service.other_names.push("d", "\x01") }
    assert_equal %w[a b], service.other_names
    others.replace({})
    assert_empty others.to_h
  end
end
