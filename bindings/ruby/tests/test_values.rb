# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require_relative "helper"

# Dates, ages, times.
class TestValues < PalcareTest
  def date(text)
    Palcare::PartialDate.new(text)
  end

  def age(text)
    Palcare::Age.new(text)
  end

  def test_dates_have_a_span_and_parts
    day = Date.new(2024, 5, 17)
    whole, month = date("2024-05-17"), date("2024-05")
    assert_equal [day, day, day], [whole.to_date, whole.first, date(day).last]
    assert_nil month.to_date
    assert_equal [Date.new(2024, 5, 1), Date.new(2024, 5, 31)], [month.first, month.last]
    assert date("2019-21").first && date("2019-21").last
    assert_nil date("2023/..").last
    assert_nil date("--11").first
    assert_equal date("2024-05-17"), day
    assert_equal date("2024-05"), "2024-05"
    refute_equal date("2024-05"), date("2024")
    refute_equal date("2024-05"), nil
    assert_equal ["2024-05", "#<Palcare::PartialDate 2024-05>"], [month.to_s, month.inspect]
    assert_equal 1, [date("2024"), date("2024")].uniq.size
    refute date("2024").eql?("2024")
    assert_raises(TypeError) { date(3) }
  end

  def test_dates_have_a_partial_order
    assert_operator date("2023"), :<, date("2024-05")
    assert_operator date("2024-06"), :>, "2024-05"
    assert_operator date("2023-12"), :<, Date.new(2024, 1, 1)
    refute_operator date("2024"), :<, date("2024-05")
    refute_operator date("2024"), :>, date("2024-05")
    assert_equal([nil, nil, 0], ["2024-05", 3, "2024"].map { |other| date("2024") <=> other })
    assert date("2024").overlaps?("2024-05")
    refute date("2023").overlaps?(Date.new(2024, 1, 1))
    assert_equal "2023-01", %w[2025 2023-01 2024-02-03].map { |text| date(text) }.min.to_s
    assert_raises(ArgumentError) { date("2024") < 3 }
  end

  def test_dates_are_at_most_others
    assert_operator date("2024-05"), :<=, "2024-05"
    assert_operator date("2024"), :<=, Date.new(2024, 12, 31)
    assert_operator date("2024"), :<=, "2025"
    assert_operator date("2024"), :>=, Date.new(2024, 1, 1)
    refute_operator date("2024"), :<=, "2024-05"
    refute_operator date("2024"), :>=, "2024-05"
    assert date("2024-05").between?("2024-04", Date.new(2024, 6, 1))
    refute date("2024").between?("2024-04", "2025")
    assert_raises(ArgumentError) { date("2024") <= 3 }
    assert_operator age("12mo"), :>=, "12mo"
    assert_operator age("3d"), :<=, age("1y")
    assert Palcare::TimeOfDay.new("09:30").between?("09:00", "09:30")
  end

  def test_whole_numbers_of_any_class_are_whole_numbers
    capacities = Palcare::Document.new("en").services.add("s").capacities
    [5.0, BigDecimal("5"), Rational(10, 2), 5].each do |value|
      assert_equal 5, capacities.add(count: value).count
    end
    assert_raises(Palcare::InvalidError) { capacities.add(count: 5.5) }
    [Float::NAN, Float::INFINITY, BigDecimal("NaN")].each do |value|
      error = assert_raises(ArgumentError) { capacities.add(count: value) }
      assert_match(/\A#{value.inspect} is not a number .*; leave it out: nil/, error.message)
    end
    site = Palcare::Document.new.sites.add("s")
    assert_equal [BigDecimal("51.5")] * 2,
                 [51.5, Rational(103, 2)].map { |value| (site.latitude = value) && site.latitude }
    site.latitude = 1 / 2r**17
    assert_equal BigDecimal("0.00000762939453125"), site.latitude
    assert_match(/round it/, assert_raises(ArgumentError) { site.latitude = 1 / 3r }.message)
    error = assert_raises(Palcare::InvalidError) { site.latitude = 1 / 2r**30 }
    assert_includes error.message, "at most 18 digits after the point"
  end

  def test_ages_have_a_number_a_unit_and_an_order
    assert_equal [18, "mo"], [age("18mo").number, age("18mo").unit]
    assert_equal [-20, "w"], [age("-20w").number, age("-20w").unit]
    assert_equal [nil, nil], [age("..").number, age("..").unit]
    assert_operator age("-20w"), :<, age("3d")
    assert_operator age("24mo"), :>, "1y"
    refute_operator age(".."), :<, age("1y")
  end

  def test_ages_of_the_same_span_are_at_most_each_other
    [%w[12mo 1y], %w[2w 14d], %w[0d 0mo], %w[.. ..]].each do |one, other|
      assert_operator age(one), :<=, other
      assert_operator age(one), :>=, age(other)
      refute_operator age(one), :<, other
    end
    assert_operator age("28d"), :<=, "1mo"
    assert_operator age("31d"), :>=, "1mo"
    %i[<= >=].each { |compare| refute_operator age("30d"), compare, "1mo" }
  end

  def test_a_string_that_is_no_such_value_is_not_compared
    time = Palcare::TimeOfDay.new("10:00")
    [[date("2026-09-14"), "14/09/2026"], [date("--11"), "banana"], [age("1y"), "banana"],
     [age(".."), "1 year"], [time, "9:30"], [time, "banana"]].each do |value, wrong|
      reason = assert_raises(Palcare::InvalidError) { value.class.new(wrong) }.message
      %i[< <= > >=].each do |compare|
        error = assert_raises(Palcare::InvalidError) { value.public_send(compare, wrong) }
        assert_equal reason, error.message
      end
      assert_nil value <=> wrong
      refute_equal value, wrong
    end
    assert_raises(Palcare::InvalidError) { date("2024").overlaps?("banana") }
    assert_raises(ArgumentError) { date("2024").overlaps?(3) }
    assert_raises(ArgumentError) { age("1y") < date("2024") }
  end

  def test_times_convert_and_compare
    time = Palcare::TimeOfDay.new("09:30")
    assert_equal [9, 30], [time.hour, time.minute]
    assert_operator time, :<, Palcare::TimeOfDay.new("24:00")
    assert_operator time, :>, "09:00"
    assert_equal time, Time.new(2026, 1, 1, 9, 30)
  end

  def test_values_are_immutable
    text = +"2024"
    value = date(text)
    text << "-05"
    assert_equal "2024", value.to_s
    assert value.frozen? && value.to_s.frozen?
    assert_equal value, Marshal.load(Marshal.dump(value))
  end
end
