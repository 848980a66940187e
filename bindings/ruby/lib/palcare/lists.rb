# frozen_string_literal: true

# Fields and documents as live lists: what changes in them changes in the document.
module Palcare
  # What all lists have in common: they are used as an Array is. A subclass says how many there are
  # (size), which (get), and how one is put before another (put, -1: last) and taken out (cut).
  class List
    include Enumerable

    alias_method :to_ary, :to_a
    alias_method :index, :find_index

    def each
      return enum_for(:each) { size } unless block_given?

      index = -1
      yield get(index) while (index += 1) < size
      self
    end

    def length
      size
    end

    def empty?
      size.zero?
    end

    # One value, nil past the end; or, as an Array, those of a range.
    def [](index, *length)
      return to_a[index, *length] unless length.empty? && index.is_a?(Integer)

      at = place(index)
      at && get(at)
    end

    def fetch(index)
      get(place!(index))
    end

    def last
      self[-1]
    end

    def []=(index, value)
      at = place!(index)
      put(at, value)
      cut(at + 1)
    end

    def <<(value)
      put(-1, value)
      self
    end

    def push(*values)
      concat(values)
    end

    def concat(values)
      values.to_a.each { |value| self << value }
      self
    end

    # Puts values before an index; behind it where it counts from the end, as Array does.
    def insert(index, *values)
      at = index.negative? ? index + size + 1 : index
      raise IndexError, "index #{index} is outside of the list" unless at.between?(0, size)

      values.each_with_index { |value, offset| put(at + offset, value) }
      self
    end

    # Makes the list hold these; one that is refused changes nothing.
    def replace(values)
      values = values.to_a
      old = size
      begin
        concat(values)
      rescue StandardError
        cut(size - 1) while size > old
        raise
      end
      old.times { cut(0) }
      self
    end

    def delete_at(index)
      at = place(index) or return
      get(at).tap { cut(at) }
    end

    # Takes out all that equal the value.
    def delete(value)
      delete_if { |one| one == value }
      value
    end

    def delete_if
      (size - 1).downto(0) { |index| cut(index) if yield get(index) }
      self
    end

    def clear
      cut(0) until empty?
      self
    end

    def ==(other)
      other.respond_to?(:to_ary) && to_a == other.to_ary
    end

    def inspect
      to_a.inspect
    end

    private

    def place(index)
      at = index.negative? ? index + size : index
      at if at.between?(0, size - 1)
    end

    def place!(index)
      place(Integer(index)) or raise IndexError, "index #{index} is outside of the list"
    end
  end

  # What one field of one record holds.
  class FieldList < List
    # @api private
    def initialize(record, field)
      super()
      @record = record
      @handle = record.handle
      @field = field
      @number = field.number
    end

    def size
      @handle.size(@number)
    end

    # Puts one value where another stands.
    def move(index, to)
      @handle.move(@number, place!(index), place!(to))
      self
    end

    def clear
      @handle.clear(@number)
      self
    end

    private

    def cut(index)
      @handle.remove(@number, index)
    end
  end

  # Values such as codes, languages or ages.
  class Values < FieldList
    private

    def get(index)
      Convert.read(@field.kind, @handle.value(@number, index))
    end

    def put(index, value)
      raise TypeError, "a list holds no nil" if value.nil?

      @handle.insert(@number, index, nil, Convert.to_text(value))
    end
  end

  # Parts that a record owns. What is put in is copied; a Hash is made into one.
  class Parts < FieldList
    # Appends a new part and says in it what the keywords say.
    def add(**values)
      make(-1, values)
    end

    private

    def get(index)
      Record.of(@handle.part(@number, index), @record.view)
    end

    def put(index, value)
      return make(index, value) if value.respond_to?(:to_hash)

      @handle.insert_copy(@number, index, Record.handle_of(value))
    end

    def make(index, values)
      part = Record.of(@handle.insert_part(@number, index), @record.view)
      part.fill_in(values) { cut(index.negative? ? size - 1 : index) }
    end
  end

  # Records that a field points at. One that is not loaded raises UnresolvedError.
  class Targets < FieldList
    # As they are written.
    # @return [Values<String>]
    def ids
      Values.new(@record, @field)
    end

    # Those that are loaded, without the others.
    # @return [Array<Record>]
    def loaded
      Array.new(size) { |index| find_target(index) }.compact
    end

    # A record, or the id of one.
    def include?(value)
      value.is_a?(String) ? ids.include?(value) : loaded.include?(value)
    end

    def inspect
      "#<#{self.class} #{ids.to_a.join(', ')}>"
    end

    private

    def find_target(index)
      Record.of(@handle.target(@number, index, @record.view.docs), @record.view)
    end

    def get(index)
      find_target(index) or raise @record.unresolved_error(@field, index)
    end

    def put(index, value)
      @handle.insert(@number, index, nil, @record.reference_to(value))
    end
  end

  # The records of one type in a document. What is put in is copied.
  class Records < List
    # @api private
    def initialize(doc, type)
      super()
      @doc = doc
      @type = type
      @last = [] # where get was: place, handle, and how often records had moved by then
    end

    def size
      @doc.handle.count(@type.number)
    end

    def each(&block)
      return enum_for(:each) { size } unless block

      @doc.walk(@type.number, &block)
      self
    end

    # By place, or by id: nil where there is none of this type.
    def [](index, *length)
      return super unless index.is_a?(String)

      found = @doc[index]
      found if found.is_a?(@type)
    end

    # Replaces a record; the new one may have the old one's id.
    def []=(index, record)
      at = place!(index)
      old = get(at)
      check(record)
      raise InvalidError, "the id '#{record.id}' is taken" if record.id != old.id && @doc[record.id]

      cut(at)
      put(at, record)
    end

    def delete_if
      each { |record| record.remove if yield record }
    end

    # A record of this list, or the id of one.
    def include?(value)
      value.is_a?(String) ? !self[value].nil? : super
    end

    # Appends a new record and says in it what the keywords say.
    def add(id, **values)
      record = Record.of(@doc.handle.add(@type.number, id), @doc.view)
      record.fill_in(values) { record.remove }
    end

    # Appends a copy, under another id if one is given.
    def add_copy(record, id = nil)
      check(record)
      @doc.add_copy(record, id)
    end

    private

    def check(record)
      record.is_a?(@type) or raise TypeError, "#{record.inspect} does not belong into this list"
    end

    # While no record was moved or taken out, it goes on from where it was last.
    def get(index)
      moves = Native.moves
      at, found, known = @last
      at, found = -1, nil if found.nil? || known != moves || at > index
      while at < index && (at.negative? || found)
        found = @doc.handle.each(@type.number, found)
        at += 1
      end
      @last = [at, found, moves]
      Record.of(found, @doc.view)
    end

    def put(index, record)
      before = index.negative? ? nil : get(index)
      copy = add_copy(record)
      @doc.move(copy, before: before) if before
    end

    def cut(index)
      @doc.delete(get(index))
    end
  end
end
