# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Fields and documents as live lists: what changes in them changes in the document.
module Palcare
  # Base of all lists, which are used as an Array is. A subclass counts its values (size), gets one
  # (get: nil past the end) or all, inserts one before another (put, -1: last), replaces one (swap),
  # removes one (cut), and adds, removes and orders several (arrange).
  class List
    include Enumerable

    # All values, in few calls, however many there are.
    def to_a
      all
    end
    alias_method :to_ary, :to_a
    alias_method :entries, :to_a

    # Goes through the list while it changes.
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

    def include?(value)
      !position(value).nil?
    end
    alias_method :member?, :include?

    # Where the first value is that equals this one, or for which the block is true; nil if none is.
    def find_index(*value, &block)
      value.empty? ? all.find_index(&block) : position(*value)
    end
    alias_method :index, :find_index

    # One value, nil past the end; or, as an Array, those of a range.
    def [](index, *length)
      return all[index, *length] unless length.empty? && index.is_a?(Integer)

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
      added = values.to_a
      old = size
      insert_all(old, old, added)
    end

    # Puts values before an index; after it where it counts from the end, as Array does.
    def insert(index, *values)
      old = size
      at = index.negative? ? index + old + 1 : index
      at.between?(0, old) ? insert_all(old, at, values) : outside(index)
    end

    # Makes the list hold these; one that is refused changes nothing.
    def replace(values)
      added = values.to_a
      old = size
      arrange((old...old + added.size).to_a, added)
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

    # Takes out those for which the block is true: all of them, or none if it raises.
    def delete_if
      return enum_for(:delete_if) { size } unless block_given?

      old = all
      left = old.each_index.reject { |index| yield old[index] }
      reorder(old, left) if left.size < old.size
      self
    end

    # Sorts as Array#sort! does.
    def sort!(&compare)
      old = all
      compare ||= ->(one, other) { one <=> other }
      reorder(old, old.each_index.sort { |one, other| compare.call(old[one], old[other]) })
    end

    def sort_by!
      return enum_for(:sort_by!) { size } unless block_given?

      old = all
      reorder(old, old.each_index.sort_by { |index| yield old[index] })
    end

    def reverse!
      arrange((0...size).to_a.reverse, [])
      self
    end

    def clear
      arrange([], [])
      self
    end

    def ==(other)
      other.respond_to?(:to_ary) && all == other.to_ary
    end

    def inspect
      all.inspect
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

    # The index of the first value that equals this one, or nil.
    def position(value)
      all.index(value)
    end

    def insert_all(old, at, values)
      arrange([*0...at, *old...old + values.size, *at...old], values)
      self
    end

    # Brings values into an order, unless a block of the caller changed how many there are.
    def reorder(values, order)
      raise UseError, "the list changed while a block looked at it" if size != values.size

      arrange(order, [])
      self
    end

    # Several texts of one call.
    def unpacked(texts)
      texts.split("\0", -1)[0...-1].each(&:freeze)
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

    # Brings values into this order of their indexes, and removes the others. The added ones have
    # the indexes after the last. All or nothing.
    def arrange(order, added)
      Native.arrange(@handle, @number, added.map { |value| text(value) }, order.pack("i*"))
    end

    def put(index, value)
      @handle.insert(@number, index, nil, text(value))
    end

    def swap(index, value)
      @handle.replace(@number, index, nil, text(value))
    end
  end

  # Values such as codes, languages or ages.
  class Values < FieldList
    private

    def get(index)
      Convert.read(@field.kind, @handle.value(@number, index))
    end

    def all
      unpacked(@handle.values(@number, nil)).map { |text| Convert.read(@field.kind, text) }
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

    # Takes out this very part.
    def delete(part)
      at = position(part)
      cut(at) if at
      part
    end

    private

    def get(index)
      Record.of(@handle.part(@number, index), @record.view)
    end

    def all
      Record.all(Native.parts(@handle, @number), @record.view)
    end

    def position(part)
      at = part.is_a?(Record) ? @handle.part_index(@number, part.handle) : -1
      at unless at.negative?
    end

    def put(index, value)
      return make(index, value) if value.respond_to?(:to_hash)

      @handle.insert_copy(@number, index, Record.part_of(@field, value))
    end

    def swap(index, value)
      return @handle.replace_part(@number, index, Record.part_of(@field, value)) unless
        value.respond_to?(:to_hash)

      get(index) or outside(index)
      part = make(index + 1, value)
      begin
        cut(index)
      rescue Exception # NoMemoryError, too
        part.remove
        raise
      end
    end

    def make(index, values)
      part = new_part(index)
      part.fill_in(values) { part.remove }
    end

    def new_part(index)
      Record.of(@handle.insert_part(@number, index), @record.view)
    end

    def arrange(order, added)
      return arrange_copies(order, added) if added.none? { |one| one.respond_to?(:to_hash) }

      old = size
      begin
        InvalidError.collect(added) do |one|
          one.respond_to?(:to_hash) ? new_part(-1).fill_in(one) : put(-1, one)
        end
        arrange_copies(order, [])
      rescue Exception # NoMemoryError, too
        arrange_copies((0...old).to_a, [])
        raise
      end
    end

    def arrange_copies(order, parts)
      handles = parts.empty? ? [] : Record.parts_of(@field, parts)
      Native.arrange_copies(@handle, @number, handles, order.pack("i*"))
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
      found.compact
    end

    # Takes out all references that lead to a record, or are written so.
    def delete(value)
      first = position(value)
      return value unless first
      return ids.delete(value) if value.is_a?(String)

      targets = found
      arrange(targets.each_index.reject { |index| index >= first && targets[index] == value }, [])
      value
    end

    def inspect
      "#<#{self.class} #{ids.to_a.join(', ')}>"
    end

    private

    def get(index)
      @record.target(@field, index)
    end

    def found
      Record.all(Native.targets(@handle, @number, @record.view.docs), @record.view)
    end

    def all
      targets = found
      missing = targets.index(nil)
      missing ? @record.target(@field, missing) : targets
    end

    # A record, or a reference as it is written.
    def position(value)
      return ids.index(value) unless value.is_a?(Record)

      at = @handle.target_index(@number, 0, value.handle, @record.view.docs)
      at unless at.negative?
    end

    def text(value)
      @record.reference_to(value)
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

    # A record of this list, or the id of one.
    def include?(value)
      return !self[value].nil? if value.is_a?(String)

      value.is_a?(@type) && @doc.handle.holds(value.handle)
    end
    alias_method :member?, :include?

    # Takes out this very record; it stays readable.
    def delete(record)
      record.remove if !record.is_a?(String) && include?(record)
      record
    end

    # Makes the list hold these: its own records stay; of others it holds copies, which may have the
    # ids of its own. One that is refused changes nothing.
    def replace(records)
      wanted = records.to_a.map { |record| check(record) }
      old = all
      indexes = old.each_with_index.to_h { |record, index| [record.id, index] }
      check_ids(wanted.map(&:id), indexes)
      added = []
      replaced = []
      order = wanted.map do |record|
        at = indexes[record.id] or next old.size + added.push(record).size - 1
        replaced << [swap(at, record), old[at]] if old[at] != record
        at
      end
      arrange(order, added)
      self
    rescue Exception # NoMemoryError, too
      replaced&.each { |copy, record| @doc.handle.replace(copy, record.handle) }
      raise
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

    def handle_at(index)
      @doc.handle.at(@type.number, index) or outside(index)
    end

    def get(index)
      Record.of(@doc.handle.at(@type.number, index), @doc.view)
    end

    def all
      Record.all(Native.records(@doc.handle, @type.number), @doc.view)
    end

    def position(record)
      at = record.is_a?(Record) ? @doc.handle.index_of(@type.number, record.handle) : -1
      at unless at.negative?
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

    # Copies of the added ones are made first; if one is refused, they are removed again.
    def arrange(order, added)
      copies = []
      added.each { |record| copies << @doc.handle.add_copy(check(record).handle, nil) }
      Native.arrange_records(@doc.handle, @type.number, added.size, order.pack("i*"))
    rescue Exception # NoMemoryError, too
      copies.each(&:leave)
      raise
    end
  end
end
