# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

module Palcare
  # The records of one file. Objects are equal if they are the same document.
  class Document
    include Enumerable
    include RecordLists

    # @api private
    attr_reader :handle, :view

    # The problems found while reading it.
    # @return [Array<Problem>]
    attr_reader :problems

    # Makes an empty document. Texts are in `lang` unless they name another language.
    def initialize(lang = nil)
      keep(Native::Doc.new(lang&.to_s), View::PLAIN, [])
    end

    # @api private
    def self.of(handle, view = View::PLAIN, problems = [])
      allocate.tap { |doc| doc.__send__(:keep, handle, view, problems) }
    end

    # Reads with the block, which gets options and a report. Reading `size` bytes takes about three
    # times as much memory in C, which we report to the collector.
    # @api private
    def self.reading(options, size, block)
      report = Palcare.report(options)
      doc = of(yield(Palcare.options(options), report), View::PLAIN, Problem.all(report))
      Native.weigh(size.to_i * 3)
      return doc unless block

      begin
        block.call(doc)
      ensure
        doc.close
      end
    end

    # ---- Records

    def size
      handle.count(0)
    end
    alias_method :length, :size

    def each(&block)
      return enum_for(:each) { size } unless block

      walk(0, &block)
      self
    end

    # Goes through the records of a type. Records removed meanwhile still count as visited.
    # @api private
    def walk(number)
      record = nil
      yield Record.of(record, view) while (record = handle.next_record(number, record))
    end

    # The record with this id, or nil.
    def [](id)
      Record.of(handle.find(id), view)
    end

    # The record with this id. If there is none, the value of the block or a KeyError.
    def fetch(id)
      self[id] or block_given? ? yield(id) : raise(KeyError.new("no record #{id.inspect}",
                                                                 receiver: self, key: id))
    end

    # Whether the value is a record of this document, or the id of one.
    def include?(value)
      return !handle.find(value).nil? if value.is_a?(String)

      value.is_a?(Record) && handle.holds(value.handle)
    end

    # Adds the `about`, which describes the document. A document has only one.
    def add_about(**values)
      about = Record.of(handle.add(About.number, nil), view)
      about.fill_in(values) { about.remove }
    end

    # Appends a copy of a record of any type, which may be from another document.
    def add_copy(record, id = nil)
      Record.of(handle.add_copy(Record.handle_of(record), id), view)
    end

    # Removes a record, or the one with this id, and returns it. It can still be read.
    def delete(record)
      record = fetch(record) if record.is_a?(String)
      own(record).remove
    end

    # Moves a record before another, or to the end.
    def move(record, before: nil)
      own(record).move_before(before)
    end

    # Finds the record that a problem's path names, with the name of the field and the index if the
    # path names these, too. Returns nil if there is none.
    # @return [Array(Record, String, Integer), nil]
    def at(path)
      spot = handle.at_path(path) or return
      [Record.of(spot.record, view), Native.field_name(spot.field),
       (spot.index unless spot.index.negative?)]
    end

    # ---- As a whole

    # The path or name under which it was read; nil if it has none.
    def name
      handle.name
    end

    # Sets or removes its name, which references `name#id` from other documents use.
    def name=(name)
      handle.set_name(name)
    end

    # Comments, processing instructions and XML of other namespaces in and around its root.
    # @return [Array<String>]
    def foreign
      (0..).lazy.map { |index| handle.foreign(index) }.take_while(&:itself).to_a
    end

    # Adds foreign content at the :end of the root, as an attribute of its :tag, or :before or
    # :after it.
    def add_foreign(xml, position: :end)
      handle.add_foreign(Palcare.position_of(position), xml)
      self
    end

    # A number that grows with every change, so that a cache can tell whether it is out of date.
    def changes
      handle.changes
    end

    # The language that texts have unless they name another.
    def language
      lang = handle.lang
      lang unless lang.empty?
    end

    # The same document, which reads these languages, best first, and writes the first of them.
    def lang(*langs)
      in_view(view.in(langs))
    end

    # @api private
    def in_view(view)
      Document.of(handle, view, problems)
    end

    # Finds everything that is wrong or needs attention on a day.
    # @return [Array<Problem>]
    def check(today: ::Date.today)
      report = thorough_report
      handle.check(view.docs, Convert.to_text(today), nil, report)
      Problem.all(report)
    end

    # Adds the other's records. If two clash, raises InvalidError and changes nothing.
    #
    # `newer: true` replaces records by the other's.
    # @return [Array<Problem>] the notes
    def merge(other, **options)
      report = Palcare.report(options)
      handle.merge(other.handle, Palcare.options(options), report)
      Problem.all(report)
    end

    # Lists how the other differs: one note for each record and field.
    # @return [Array<Problem>]
    def diff(other)
      report = thorough_report
      handle.differs(other.handle, nil, report)
      Problem.all(report)
    end

    # Whether both documents have the same contents.
    def same_content?(other)
      !handle.differs(other.handle, nil, nil)
    end

    # ---- Writing

    # Writes it in the canonical form to a path or an IO. If writing to a path fails, the old file
    # is unchanged.
    #
    # `public_only: true` leaves out private records. `in_place: true` writes over a file that
    # cannot be replaced, which is not atomic.
    def save(target, **options)
      chosen = Palcare.options(options)
      report = Palcare.report(options)
      if Palcare.written_to?(target)
        Native.write_sink(handle, target, chosen, report)
      else
        handle.write_file(File.path(target), chosen, report)
      end
      self
    end

    # Its canonical form as a String in UTF-8.
    def to_s(**options)
      handle.to_bytes(Palcare.options(options), Palcare.report(options))
    end

    # ---- As a Ruby object

    # Closes the document. Records that you still hold stay usable.
    def close
      Native.give_up(handle)
    end

    def closed?
      Native.address(handle).zero?
    end

    def ==(other)
      return equal?(other) if closed?

      other.is_a?(Document) && Native.address(handle) == Native.address(other.handle)
    end
    alias_method :eql?, :==

    def hash
      Native.address(handle).hash
    end

    def inspect
      return "#<#{self.class} closed>" if closed?

      "#<#{self.class} #{"#{name} " if name}#{size} records>"
    end

    def marshal_dump
      [to_s, name, view.langs]
    end

    def marshal_load(dumped)
      content, name, langs = dumped
      keep(Palcare.parse(content, name: name).handle, View::PLAIN.in([langs].compact), [])
    end

    private

    def keep(handle, view, problems)
      @lists = {}
      @handle = handle
      @view = view
      @problems = problems
    end

    # Makes dup and clone copy the contents. The document need not be complete.
    def initialize_copy(other)
      keep(other.handle.copy, other.view, [])
    end

    def thorough_report
      Native::Report.new.tap { |report| report.limit(1_000_000) }
    end

    def own(record)
      return record if Native.address(Record.handle_of(record).doc) == Native.address(handle)

      raise UseError, "#{record.inspect} is not of this document"
    end

    def list_of(type)
      @lists[type] ||= Records.new(self, type)
    end

    def first_of(type)
      Record.of(handle.at(type.number, 0), view)
    end
  end

  # Documents that may refer to each other, by the names in their references. A document of this set
  # finds the others.
  #
  #     docs["directory.palcare.xml"].services.first.service_types
  class Documents
    include Enumerable

    def initialize(documents = {})
      @set = Native::Docs.new
      @documents = {}
      documents.each { |uri, doc| add(uri, doc) }
    end

    # Adds a document unless the set has this name already. Returns the set's document.
    def add(uri, doc)
      @set.add(uri, doc.handle)
      @documents[uri] ||= doc
      self[uri]
    end

    def [](uri)
      @documents[uri]&.in_view(view)
    end

    def keys
      @documents.keys
    end

    def size
      @documents.size
    end

    def each
      return enum_for(:each) { size } unless block_given?

      keys.each { |uri| yield uri, self[uri] }
      self
    end

    # The record that `uri#id` refers to, or nil.
    def resolve(reference)
      Record.of(@set.find(reference), view)
    end

    # Checks all documents together, and returns all problems.
    def check(today: ::Date.today)
      flat_map { |_uri, doc| doc.check(today: today) }
    end

    def inspect
      "#<#{self.class} #{keys.join(', ')}>"
    end

    private

    def view
      View.new(nil, nil, @set).freeze
    end
  end
end
