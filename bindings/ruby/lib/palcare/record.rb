# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

module Palcare
  # How records are read, which all objects reached through one share: the languages to read, the
  # one to write, and the documents in which to resolve references.
  # @api private
  View = Struct.new(:langs, :lang, :docs) do
    def in(langs)
      wrong = langs.find { |one| !one.is_a?(String) && !one.is_a?(Symbol) }
      raise TypeError, "a language is a String or Symbol, not #{wrong.inspect}" if wrong
      return View.new(nil, nil, docs).freeze if langs.empty?

      View.new(langs.join(", "), langs.first[/[^,;]*/].strip, docs).freeze
    end
  end
  View::PLAIN = View.new.freeze
  private_constant :View

  # A description of a field. `name` is its attribute in Ruby.
  Field = Struct.new(:name, :number, :kind, :count) do
    def many?
      count == :many
    end

    # The description of the attribute that reads a reference as text.
    # @api private
    def unfollowed
      kind == :ref ? Field.new(name, number, :string, count) : self
    end

    def needed?
      Native.field_least(number).positive?
    end

    # A description in one sentence.
    def doc
      Native.field_help(number)
    end

    # Each code that this version of the library knows, with a description.
    # @return [Hash<String, String>]
    def codes
      (0..).lazy.map { |index| [Native.field_code(number, index), index] }.take_while(&:first)
           .to_h { |code, index| [code, Native.field_code_help(number, index)] }
    end

    # The classes of the records that a reference may lead to, or the class of a part.
    # @return [Array<Class>]
    def targets
      (0..).lazy.map { |index| Native.field_target(number, index) }.take_while(&:positive?)
           .map { |type| Record.classes.fetch(type) }.to_a
    end
  end

  # A record of a document, or a part of a record. Objects are equal if they are the same record.
  class Record
    @classes = {}

    class << self
      # All classes of records and parts, by the number of their type.
      # @return [Hash<Integer, Class>]
      attr_reader :classes

      # The number of its type.
      # @api private
      attr_reader :number

      # Its fields by the names of their attributes.
      # @return [Hash<Symbol, Field>]
      def fields
        @fields ||= {}
      end

      # One sentence.
      def doc
        Native.type_help(number)
      end

      # Whether it is owned by a record, and not a record of a document itself.
      def part?
        Native.type_flags(number).odd?
      end

      # @api private
      def of(handle, view)
        handle && classes.fetch(handle.type_number).__send__(:new, handle, view)
      end

      # The records of handle, type, handle, type ...; nil for no handle.
      # @api private
      def all(handles, view)
        handles.each_slice(2).map do |handle, type|
          handle && classes.fetch(type).__send__(:new, handle, view)
        end
      end

      # @api private
      def handle_of(record)
        return record.handle if record.is_a?(Record)

        raise TypeError, "a record was expected, not #{record.inspect}"
      end

      # The handle of a part to be copied into a field, if the field can hold parts of its type.
      # @api private
      def part_of(field, record)
        parts_of(field, [record]).first
      end

      # The same of several parts.
      # @api private
      def parts_of(field, records)
        types = field.targets
        records.map do |record|
          next handle_of(record) if types.any? { |type| record.is_a?(type) }

          raise TypeError, "'#{field.name}' does not hold #{record.inspect}"
        end
      end

      private :new

      private

      # The calls that define the generated classes.

      def type(number)
        @number = number
        Record.classes[number] = self
      end

      def one(name, number, kind)
        define(Field.new(name, number, kind, :one).freeze)
      end

      def many(name, number, kind)
        define(Field.new(name, number, kind, :many).freeze)
      end

      # Defines two attributes of a reference: one that follows it, and one for its text.
      def follow(name, ids)
        attribute(ids, fields.fetch(name).unfollowed.freeze)
      end

      def define(field)
        fields[field.name] = field
        attribute(field.name, field)
      end

      def attribute(name, field)
        taken = method_defined?(name) || Record.private_method_defined?(name, false)
        if taken && name != :id
          raise NameError, "#{self.name} has another use for the name '#{name}'"
        end

        define_method(name) { read_field(field) }
        define_method(:"#{name}=") { |value| write_field(field, value) }
      end
    end

    # @api private
    attr_reader :handle, :view

    # @api private
    def initialize(handle, view)
      @handle = handle
      @view = view
    end

    # Its id; nil if it has none.
    def id
      handle.own_id
    end

    # The document it is in or, if it was removed, was in.
    # @return [Document]
    def doc
      Document.of(handle.doc, view)
    end

    # The record that owns this part; nil for a record that is not a part.
    # @return [Record, nil]
    def container
      Record.of(handle.owner, view)
    end

    # Line and column in the file it was read from; nil if it was not read.
    def position
      line = handle.line
      [line, handle.column] unless line.zero?
    end

    # XML of other namespaces, comments and processing instructions in this record. Pieces that are
    # set go to the end or, if they are attributes, into the tag. Setting the pieces that are
    # already there moves nothing.
    # @return [Array<String>]
    def foreign
      (0..).lazy.map { |index| handle.foreign(index) }.take_while(&:itself).to_a
    end

    def foreign=(pieces)
      return handle.set_foreign_pieces(pieces.to_a) unless pieces.nil? || pieces.is_a?(String)

      handle.set_foreign(pieces == "" ? nil : pieces)
    end

    # Adds one element, comment or processing instruction: before a value of a field (without an
    # index, after its last), or at a position: :end, :before the record, or as an attribute of its
    # :tag.
    #
    #     house.add_foreign("<!-- until May -->", before: :contacts, index: 0)
    def add_foreign(xml, before: nil, index: -1, position: :end)
      if before
        raise ArgumentError, "foreign content is before a value or at a position, not both" unless
          position == :end
        raise IndexError, "index #{index} is outside of the list" if index < -1

        handle.add_foreign(self.class.fields.fetch(before.to_sym).number, index, xml)
      else
        handle.add_foreign_at(Palcare.position_of(position), xml)
      end
      self
    end

    # The same record, which reads these languages, best first, and writes the first of them.
    #
    #     service.lang("es", "en").name
    def lang(*langs)
      Record.of(handle, view.in(langs))
    end

    # The texts of a field by language.
    # @return [Translations]
    def translations(name)
      field = self.class.fields.fetch(name.to_sym)
      raise TypeError, "#{name} is no text" unless %i[text rich].include?(field.kind)

      Translations.new(self, field)
    end

    # Removes it from its document, or a part from its record. It can still be read.
    def remove
      handle.leave
      self
    end

    # Moves it before another record, or part of the same field; nil moves it to the end.
    def move_before(other)
      handle.move_before(other && Record.handle_of(other))
      self
    end

    # Whether both records have the same contents, except for their ids.
    def same_content?(other)
      handle.equal(Record.handle_of(other))
    end

    def ==(other)
      other.is_a?(Record) && Native.address(handle) == Native.address(other.handle)
    end
    alias_method :eql?, :==

    def hash
      Native.address(handle).hash
    end

    def inspect
      return "#<#{self.class} #{id.inspect}>" if id

      values = first_values
      return "#<#{self.class} #{values.join(' ')}>" unless values.empty?

      "#<#{self.class}#{" of #{container.inspect}" if container}>"
    end

    # Dumps a record, with its languages, as a record alone with the same contents.
    def marshal_dump
      json = to_json
      self.class.from_json(json) # refuses it now rather than when loading it
      [json, view.langs]
    end

    def marshal_load(dumped)
      json, langs = dumped
      initialize(Native::Record.from_json(self.class.number, json), View::PLAIN.in([langs].compact))
    end

    # Sets its fields from the values. One error has the problems of all refused values; the block
    # undoes the changes so far.
    # @api private
    def fill_in(values)
      InvalidError.collect(values) { |name, value| public_send(:"#{name}=", value) }
      self
    rescue Exception # NoMemoryError, too
      yield if block_given?
      raise
    end

    # The reference from this record to another. Returns a String unchanged.
    # @api private
    def reference_to(value)
      value.nil? || value.is_a?(String) ? value : handle.reference_to(Record.handle_of(value))
    end

    # The record that a reference leads to; nil if there is no reference with this index.
    # @api private
    def target(field, index)
      found = handle.target(field.number, index, view.docs)
      return Record.of(found, view) if found

      text = handle.value(field.number, index)
      text and raise UnresolvedError, "#{inspect}: #{field.name} '#{text}' is not loaded; " \
                                      "Palcare.load_all keeps the documents together that it " \
                                      "may lead into"
    end

    private

    MOST_CHARACTERS = 40
    private_constant :MOST_CHARACTERS

    # The values of its first two fields, without lists, parts and references.
    def first_values
      shown = self.class.fields.each_value.lazy.filter_map do |field|
        next if field.many? || %i[part ref].include?(field.kind)

        text = handle.text(field.number, nil)
        (field.kind == :code ? text : shortened(text).inspect) if text && !text.empty?
      end
      shown.first(2)
    end

    def shortened(text)
      text.length <= MOST_CHARACTERS ? text : "#{text[0, MOST_CHARACTERS - 1]}…"
    end

    def initialize_copy(_other)
      raise TypeError, "a record lives in a document: copy it into one with add_copy"
    end

    LISTS = { text: Texts, rich: Texts, part: Parts, ref: Targets }.freeze
    private_constant :LISTS

    def read_field(field)
      return LISTS.fetch(field.kind, Values).new(self, field) if field.many?

      case field.kind
      when :text, :rich then handle.text(field.number, view.langs)
      when :part then Record.of(handle.part(field.number, 0), view)
      when :ref then target(field, 0)
      else Convert.read(field.kind, handle.value(field.number, 0))
      end
    end

    def write_field(field, value)
      if value.respond_to?(:to_hash) && %i[text rich].include?(field.kind)
        Translations.new(self, field).replace(value)
      elsif field.many?
        write_list(field, value)
      else
        write_one(field, value)
      end
    end

    def write_list(field, value)
      unless value.nil? || value.is_a?(Enumerable) && !value.is_a?(Hash)
        raise TypeError, "#{field.name} is a list: write [#{value.inspect}]"
      end

      read_field(field).replace(value.to_a)
    end

    def write_one(field, value)
      case field.kind
      when :text, :rich then handle.set_text(field.number, view.lang, value)
      when :part then write_part(field, value)
      when :ref then handle.set_value(field.number, reference_to(value))
      else handle.set_value(field.number, Convert.to_text(value))
      end
    end

    # Replaces a part. If the new one is refused, changes nothing.
    def write_part(field, value)
      return handle.clear(field.number) if value.nil?
      return handle.replace_part(field.number, 0, Record.part_of(field, value)) unless
        value.respond_to?(:to_hash)

      old = handle.part(field.number, 0)
      handle.clear(field.number)
      begin
        Record.of(handle.insert_part(field.number, -1), view).fill_in(value)
      rescue Exception # NoMemoryError, too
        handle.clear(field.number)
        handle.insert_copy(field.number, -1, old) if old
        raise
      end
    end
  end
end
