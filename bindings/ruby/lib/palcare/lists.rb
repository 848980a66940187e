# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Fields and documents as live lists: what changes in them changes in the document.
module Palcare
  # Base of all lists, which are used as an Array is. A subclass counts its values (size), gets one
  # (get: nil past the end), inserts one before another (put, -1: last), replaces one (swap) and
  # removes one (cut).
  class List
    include Enumerable

    alias_method :to_ary, :to_a
    alias_method :index, :find_index

    def each
      return enum_for(:each) { size } unless block_given?

      index = -1
      until (value = get(index += 1)).nil?
        yield value
      end
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
      get(at) unless at.negative?
    end

    def fetch(index)
      found = self[index]
      found.nil? ? outside(index) : found
    end

    def last
      self[-1]
    end

    def []=(index, value)
      swap(place!(index), value)
    end

    def <<(value)
      put(-1, value)
      self
    end

    def push(*values)
      concat(values)
    end

    # Appends values; if one is refused, none is.
    def concat(values)
      put_all(-1, values.to_a)
    end

    # Puts values before an index; after it where it counts from the end, as Array does.
    def insert(index, *values)
      at = index.negative? ? index + size + 1 : index
      at.negative? ? outside(index) : put_all(at, values)
    end

    # Makes the list hold these; one that is refused changes nothing.
    def replace(values)
      old = size
      concat(values)
      old.times { cut(0) }
      self
    end

    def delete_at(index)
      at = place(index)
      found = get(at) unless at.negative?
      cut(at) unless found.nil?
      found
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

    # The index from the beginning; negative if that is before it.
    def place(index)
      index.negative? ? index + size : index
    end

    def place!(index)
      at = place(Integer(index))
      at.negative? ? outside(index) : at
    end

    def outside(index)
      raise IndexError, "index #{index} is outside of the list"
    end

    def put_all(at, values)
      done = 0
      values.each do |value|
        put(at.negative? ? -1 : at + done, value)
        done += 1
      end
      self
    rescue StandardError
      done.times { cut(at.negative? ? size - 1 : at) }
      raise
    end
  end

  # The values of one field of one record.
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
      @handle.count(@number)
    end

    # Replaces one value by another.
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
    def replace(values)
      @handle.set_values(@number, nil, values.map { |value| text(value) })
      self
    end

    private

    def get(index)
      Convert.read(@field.kind, @handle.value(@number, index))
    end

    def put(index, value)
      @handle.insert(@number, index, nil, text(value))
    end

    def swap(index, value)
      @handle.replace(@number, index, nil, text(value))
    end

    def text(value)
      raise TypeError, "a list holds no nil" if value.nil?

      Convert.to_text(value)
    end
  end

  # Parts that a record owns. What is put in is copied; a Hash is made into one.
  class Parts < FieldList
    # Appends a new part and sets its fields from the keywords, or from a Hash that to_h returned.
    def add(**values)
      return make(-1, values) unless values.keys.any?(String)

      put(-1, @field.targets.first.from_h(values))
      self[-1]
    end

    private

    def get(index)
      Record.of(@handle.part(@number, index), @record.view)
    end

    def put(index, value)
      return make(index, value) if value.respond_to?(:to_hash)

      @handle.insert_copy(@number, index, Record.part_of(@field, value))
    end

    def swap(index, value)
      return @handle.replace_part(@number, index, Record.part_of(@field, value)) unless
        value.respond_to?(:to_hash)

      get(index) or outside(index)
      make(index + 1, value)
      cut(index)
    end

    def make(index, values)
      part = Record.of(@handle.insert_part(@number, index), @record.view)
      part.fill_in(values) { part.remove }
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
      handles = Array.new(size) { |index| @handle.target(@number, index, @record.view.docs) }
      handles.compact.map { |handle| Record.of(handle, @record.view) }
    end

    # A record, or the id of one.
    def include?(value)
      value.is_a?(String) ? ids.include?(value) : loaded.include?(value)
    end

    def inspect
      "#<#{self.class} #{ids.to_a.join(', ')}>"
    end

    def replace(values)
      @handle.set_values(@number, nil, values.map { |value| @record.reference_to(value) })
      self
    end

    private

    def get(index)
      @record.target(@field, index)
    end

    def put(index, value)
      @handle.insert(@number, index, nil, @record.reference_to(value))
    end

    def swap(index, value)
      @handle.replace(@number, index, nil, @record.reference_to(value))
    end
  end

  # The records of one type in a document. What is put in is copied.
  class Records < List
    # @api private
    def initialize(doc, type)
      super()
      @doc = doc
      @type = type
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

    def delete_if
      each { |record| record.remove if yield record }
    end

    # A record of this list, or the id of one.
    def include?(value)
      value.is_a?(String) ? !self[value].nil? : super
    end

    # Makes the list hold copies of these; one that is refused changes nothing. They may be records
    # of this list, or have the ids of such.
    def replace(records)
      wanted = records.to_a.map { |record| check(record) }
      old = to_h { |record| [record.id, record] }
      check_ids(wanted.map(&:id), old)
      made = wanted.map { |record| replace_one(record, old) }
      made.each { |handle| handle.move_before(nil) }
      old.each_value(&:remove)
      self
    end

    # Appends a new record and sets its fields from the keywords, or from a Hash that to_h returned.
    def add(id, **values)
      return add_copy(@type.from_h(values), id) if values.keys.any?(String)

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
      return record if record.is_a?(@type)

      raise TypeError, "#{record.inspect} does not belong in this list"
    end

    # All that could refuse a record is looked at before anything changes.
    def check_ids(ids, old)
      taken = ids.tally.find { |id, count| id && (count > 1 || !old[id] && @doc[id]) }
      raise UseError, "a record without an id cannot be put into a document" if ids.include?(nil)
      raise InvalidError, "the id '#{taken.first}' is taken" if taken
    end

    # Copies a record, into the place of the one that has its id; that is then no longer in `old`.
    def replace_one(record, old)
      place = old.delete(record.id)
      return @doc.handle.add_copy(record.handle, nil) unless place

      @doc.handle.replace(place.handle, record.handle)
    end

    def handle_at(index)
      @doc.handle.at(@type.number, index) or outside(index)
    end

    def get(index)
      Record.of(@doc.handle.at(@type.number, index), @doc.view)
    end

    def put(index, record)
      before = index.negative? || index == size ? nil : handle_at(index)
      copy = @doc.handle.add_copy(check(record).handle, nil)
      copy.move_before(before) if before
    end

    # The new one may have the old one's id.
    def swap(index, record)
      @doc.handle.replace(handle_at(index), check(record).handle)
    end

    def cut(index)
      handle_at(index).leave
    end
  end
end
