# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require "bigdecimal"
require "date"

# Classes for values that Ruby has no class for: partial dates, ages, times up to 24:00.
module Palcare
  # An immutable value that consists of its canonical text. FIELD is a field of its kind, whose
  # problems explain why a text is refused.
  class Value
    # The text of any object that may be given as such a value; nil for other objects.
    def self.text_of(other)
      other.to_s if other.is_a?(self) || other.is_a?(String)
    end

    # The value of a text that the library returned, which needs no check.
    # @api private
    def self.read(text)
      allocate.tap { |value| value.instance_variable_set(:@text, text) }.freeze
    end

    # Raises InvalidError, with the reason and a hint, if the text is not such a value.
    def initialize(text)
      @text = self.class.text_of(text) or
        raise TypeError, "#{text.inspect} is no #{self.class.name}"
      Native.explain(self.class::FIELD, nil, @text)
      @text = @text.dup.freeze
      freeze
    end

    def to_s
      @text
    end

    def inspect
      "#<#{self.class} #{@text}>"
    end

    # Whether it has the same text as another value or a String.
    def ==(other)
      !other.nil? && self.class.text_of(other) == @text
    end

    def eql?(other)
      other.instance_of?(self.class) && other.to_s == @text
    end

    def hash
      @text.hash
    end

    # -1, 0 or 1; nil if the order is not certain, as with 2024 and 2024-05.
    def <=>(other)
      return 0 if self == other

      text = self.class.text_of(other)
      text && { 1 => -1, 2 => 1 }[order(text)]
    end

    # Whether it is certainly less. Like all comparisons below, refuses a String that is not such a
    # value.
    def <(other)
      compare(other) == -1
    end

    # Whether it is certainly more.
    def >(other)
      compare(other) == 1
    end

    # Whether it is the same, or certainly not more.
    def <=(other)
      self < other || self == other
    end

    # Whether it is the same, or certainly not less.
    def >=(other)
      self > other || self == other
    end

    # Whether it is certainly in the range.
    def between?(least, most)
      self >= least && self <= most
    end

    private

    def compare(other)
      text = self.class.text_of(other) or
        raise ArgumentError, "comparison of #{self.class} with #{other.inspect} failed"
      found = self <=> other
      Native.explain(self.class::FIELD, nil, text) if found.nil? && other.is_a?(String)
      found
    end
  end

  # A date that may be partial, in its written form: 2024-01, 2019-21 (spring), 2023/.., --11.
  #
  # It is less than another if it ends before the other begins. If the order is not certain, as with
  # 2024 and 2024-05, each of <, <=, > and >= is false, and `overlaps?` is true.
  class PartialDate < Value
    FIELD = Native.field_named(Native.type_named("about"), "created")
    EPOCH = ::Date.new(1970, 1, 1)
    NO_DAY = 2_147_483_647
    private_constant :EPOCH, :NO_DAY

    def self.text_of(other)
      other.respond_to?(:strftime) ? other.strftime("%F") : super
    end

    # The day if it is one whole day, or nil.
    # @return [Date, nil]
    def to_date
      first if @text.match?(/\A\d{4}-\d\d-\d\d\z/)
    end

    # The first possible day; nil if there is none.
    # @return [Date, nil]
    def first
      day(false)
    end

    # The last possible day; nil if there is none.
    # @return [Date, nil]
    def last
      day(true)
    end

    # Whether both are the same, or its last day is not after the other's first day.
    def <=(other)
      super || no_later?(@text, self.class.text_of(other))
    end

    # Whether both are the same, or its first day is not before the other's last day.
    def >=(other)
      super || no_later?(self.class.text_of(other), @text)
    end

    # Whether both may be the same day.
    def overlaps?(other)
      compare(other) # raises if the other is not a date
      order(self.class.text_of(other)) == 3
    end

    private

    def order(text)
      Native.compare_dates(@text, text)
    end

    def no_later?(one, other)
      last, first = Native.date_day(one, true), Native.date_day(other, false)
      last != NO_DAY && first != NO_DAY && last <= first
    end

    def day(last)
      days = Native.date_day(@text, last)
      EPOCH + days unless days == NO_DAY
    end
  end

  # An age in its written form: -20w (before birth), 3d, 6w, 18mo, 19y; ".." means no limit.
  #
  # It equals its text. It is at most another if both are the same, as 12mo and 1y are, or if it is
  # certainly not more. If the order is not certain, as with 30d and 1mo, each of <, <=, > and >= is
  # false.
  class Age < Value
    FIELD = Native.field_named(Native.type_named("service"), "min-age")

    # The number before the unit; nil if there is no limit.
    # @return [Integer, nil]
    def number
      @text[/\A-?\d+/]&.to_i
    end

    # The unit: "d", "w", "mo" or "y"; nil if there is no limit.
    # @return [String, nil]
    def unit
      @text[/[a-z]+\z/]
    end

    # Whether it is the same, or certainly not more.
    def <=(other)
      super || Native.age_is_at_most(@text, self.class.text_of(other))
    end

    # Whether it is the same, or certainly not less.
    def >=(other)
      super || Native.age_is_at_most(self.class.text_of(other), @text)
    end

    private

    def order(text)
      Native.compare_ages(@text, text)
    end
  end

  # A time of day, hh:mm, from 00:00 to 24:00, which is the end of the day.
  class TimeOfDay < Value
    FIELD = Native.field_named(Native.type_named("schedule"), "opens")

    def self.text_of(other)
      other.is_a?(::Time) ? other.strftime("%H:%M") : super
    end

    def hour
      @text[0, 2].to_i
    end

    def minute
      @text[3, 2].to_i
    end

    private

    def order(text)
      Native.explain(FIELD, nil, text)
      @text < text ? 1 : 2
    rescue InvalidError
      0
    end
  end

  # Converts the library's texts to values and back.
  # @api private
  module Convert
    READ = {
      int: ->(text) { Integer(text, 10) },
      decimal: ->(text) { BigDecimal(text) },
      bool: ->(text) { text == "true" },
      date: PartialDate.method(:read),
      age: Age.method(:read),
      time: TimeOfDay.method(:read)
    }.freeze

    # Converts a text to the value of a field of this kind. Codes and other kinds stay texts, as in
    # documents and the manual: many codes have a hyphen, and some only a newer version knows.
    def self.read(kind, text)
      return text unless text && (reader = READ[kind])

      reader.call(text)
    end

    # Flattens texts by language into language, text, language, text ...
    def self.pairs(texts)
      texts.to_h.flat_map { |lang, one| Array(one).flat_map { |text| [lang.to_s, text] } }
    end

    # The canonical text of any object that a field may be set to.
    def self.to_text(value)
      case value
      when nil, String then value
      when Symbol, Integer, true, false, Value then value.to_s
      when BigDecimal, Float, Rational then number_text(value)
      when ::Date, ::Time then PartialDate.text_of(value)
      else raise TypeError, "a field cannot hold #{value.inspect}"
      end
    end

    # A number without an exponent; a whole number without a decimal point.
    def self.number_text(value)
      unless value.finite?
        raise ArgumentError, "#{value.inspect} is not a number that a field can hold; " \
                             "leave it out: nil"
      end
      return value.to_i.to_s if value == value.to_i
      return BigDecimal(value.to_s).to_s("F") unless value.is_a?(Rational)

      fraction_text(value)
    end

    # A fraction as a decimal number.
    def self.fraction_text(value)
      # This many places are enough, since each removes a factor 2 or 5 of the denominator.
      places = value.denominator.bit_length
      digits, rest = (value.numerator * 10**places).divmod(value.denominator)
      return BigDecimal("#{digits}E-#{places}").to_s("F") if rest.zero?

      raise ArgumentError, "#{value.inspect} has no end as a decimal; round it: value.round(6)"
    end
    private_class_method :number_text, :fraction_text
  end
end
