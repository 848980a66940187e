# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require_relative "helper"

# One record at a time.
class TestStreams < PalcareTest
  def test_a_stream_gives_all_records
    found = Palcare.each_record(DIRECTORY).to_a
    assert_equal doc.size, found.size
    assert_instance_of Palcare::About, found.first
    assert found.zip(doc).all? { |one, other| one.same_content?(other) }
    assert_equal found.size, found.map(&:doc).uniq.size
  end

  def test_a_stream_can_be_limited_to_types_and_a_language
    found = Palcare.each_record(DIRECTORY, Palcare::Service, Palcare::Area, lang: ["es"]).to_a
    assert_equal [Palcare::Area, Palcare::Service], found.map(&:class).uniq.sort_by(&:name)
    assert_equal "es", found.first.view.lang
  end

  def test_an_error_comes_after_the_good_records
    folder do |folder|
      path = File.join(folder, "bad.palcare.xml")
      File.write(path, '<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en"><about ' \
                       'privacy="public"><title>T</title></about><area id="a" kind="region">' \
                       '<name>A</name></area><area id="b" kind="x"><name>A</name></area></palcare>')
      reader = Palcare::RecordReader.new(path)
      assert_instance_of Palcare::About, reader.read
      assert_equal "a", reader.read.id
      assert_equal 2203, assert_raises(Palcare::InvalidError) { reader.read }.code
      assert_equal 2203, reader.problems.first.code
      begin
        assert_nil reader.read
      rescue Palcare::Error
        pass # either is right: it does not go on
      end
    end
  end

  def test_a_closed_stream_refuses_use
    held = about = nil
    Palcare::RecordReader.open(DIRECTORY) { |reader| about = (held = reader).read }
    assert_equal "public", about.privacy
    assert_raises(Palcare::ClosedError) { held.read }
    assert_equal 65, Palcare::RecordReader.open(DIRECTORY).drop(1).size
    walk = Palcare.each_record(DIRECTORY)
    assert_instance_of Palcare::About, walk.next
    65.times { walk.next }
    assert_raises(StopIteration) { walk.next }
    assert_equal 3, Palcare::RecordReader.open(DIRECTORY).each.first(3).size
  end

  def test_xml_is_no_path
    [-> { Palcare.load(" <palcare/>") }, -> { Palcare.each_record("<palcare/>").to_a },
     -> { Palcare::RecordReader.open("<palcare/>") },
     -> { Palcare.check("<palcare/>") }].each do |call|
      error = assert_raises(ArgumentError, &call)
      assert_match(/<palcare\/>" is XML, not a path; write Palcare.parse/, error.message)
    end
  end

  def test_a_file_can_be_written_record_by_record
    folder do |folder|
      path = File.join(folder, "out.palcare.xml")
      Palcare::RecordWriter.open(path, doc) do |out|
        Palcare.each_record(DIRECTORY).drop(1).each { |record| out << record }
      end
      assert_equal doc.map(&:id), Palcare.load(path).map(&:id)
    end
  end

  # An IO of the caller's, whose every call is the block.
  def io(&block)
    Object.new.tap do |made|
      %i[read write].each { |name| made.define_singleton_method(name, &block) }
    end
  end

  def test_all_is_read_from_and_written_to_an_io
    whole, one_by_one = StringIO.new, StringIO.new
    assert_same doc, doc.save(whole)
    assert_equal doc.to_s.b, whole.string.b
    source = StringIO.new(whole.string)
    Palcare::RecordWriter.open(one_by_one, doc) do |out|
      Palcare.each_record(source).drop(1).each { |record| out << record }
    end
    assert Palcare.parse(one_by_one.string).same_content?(doc)
    folder do |folder|
      path = File.join(folder, "out.palcare.xml")
      File.open(path, "wb") { |file| doc.save(file) }
      assert_equal doc.to_s.b, File.binread(path)
      File.open(path) { |file| assert_equal doc.size, Palcare::RecordReader.open(file).count }
    end
    public_only = StringIO.new
    docs["checklist-response.palcare.xml"].save(public_only, public_only: true)
    refute_includes public_only.string, "<response"
  end

  def test_the_exception_of_an_io_is_raised_unchanged
    wrong = Class.new(StandardError).new("the line went dead")
    broken = io { |_| raise wrong }
    [-> { doc.save(broken) }, -> { Palcare::RecordReader.new(broken).read },
     -> { Palcare::RecordWriter.open(broken, doc) { |out| out << house } }].each do |call|
      assert_same wrong, assert_raises(wrong.class, &call)
    end
    assert_equal :out, catch(:done) { doc.save(io { |_| throw :done, :out }) }
    assert_raises(IOError) { doc.save(io { |_| 1 }) }
    assert_raises(IOError) { Palcare::RecordReader.new(io { |room| "<" * (room + 1) }).read }
    assert_raises(TypeError) { doc.save(3) }
    assert_equal 66, doc.size
    assert_raises(Palcare::InvalidError) { house.status = "activ" }
  end

  def test_an_io_cannot_free_what_writes_to_it
    writer = nil
    closing = io { |bytes| writer&.close || bytes.bytesize }
    writer = Palcare::RecordWriter.new(closing, doc)
    assert_raises(Palcare::ClosedError) { 500.times { writer << house } && writer.finish }
    nested = io { |bytes| writer&.finish || bytes.bytesize }
    writer = nil
    writer = Palcare::RecordWriter.new(nested, doc)
    error = assert_raises(Palcare::UseError) { 500.times { writer << house } && writer.finish }
    assert_equal "the writer is writing already", error.message
    writer.close
    held = Palcare.load(DIRECTORY)
    held.save(io { |bytes| held.close || bytes.bytesize })
    assert held.closed?
  end

  # Moves every object that is not pinned, into a heap that it makes twice as large; false where Ruby
  # cannot.
  def move_objects
    word = RUBY_VERSION < "3.2" ? :double_heap : :expand_heap
    GC.verify_compaction_references(toward: :empty, word => true)
    true
  rescue NotImplementedError
    false
  end

  # A variable would pin the IO; the elements of an array may move.
  def test_the_collector_does_not_move_the_io_of_a_writer
    held = Thread.new do
      io = StringIO.new
      [io, Palcare::RecordWriter.new(io, doc)]
    end.value
    skip "this Ruby moves no objects" unless move_objects
    under_stress { held[1] << house }
    held[1].finish
    assert_equal "larch-house", Palcare.parse(held[0].string)["larch-house"].id
  end

  def test_a_writer_that_fails_changes_nothing
    folder do |folder|
      path = File.join(folder, "out.palcare.xml")
      File.write(path, "old")
      writer = nil
      assert_raises(ZeroDivisionError) do
        Palcare::RecordWriter.open(path, doc.about) { |out| (writer = out) << house && 1 / 0 }
      end
      assert_raises(Palcare::UseError) do
        Palcare::RecordWriter.open(path, doc) { |out| out << house.contacts.first }
      end
      assert_equal "old", File.read(path)
      assert_raises(Palcare::ClosedError) { writer << house }
    end
  end

  def test_streams_need_little_memory
    skip "a sanitizer keeps what was freed" if SANITIZER
    folder do |folder|
      path = File.join(folder, "large.palcare.xml")
      head = Palcare::Document.new("en")
      head.add_about(privacy: "public", title: "Large", licence: { spdx: "CC0-1.0" })
      area = Palcare::Document.new("en").areas.add("a", name: "A " * 500, kind: "region")
      Palcare::RecordWriter.open(path, head) do |out|
        110_000.times { |number| out << area.tap { area.id = "a#{number}" } }
      end
      assert_operator File.size(path), :>, 110_000_000 # more than a document may have, in both
      before = pages
      assert_equal 110_001, Palcare.each_record(path).count
      assert_operator pages - before, :<, 15_000 # of 4 KB: half of the file
      assert_raises(Palcare::LimitError) { Palcare.each_record(path, records: 1000).count }
      assert_raises(Palcare::LimitError) { Palcare.each_record(path, bytes: 100_000).count }
      assert_raises(Palcare::LimitError) { Palcare.load(path) }
    end
  end
end
