#pragma once
// How much, where what acts or is acted on has no number of its own: sizes, sums, terms, times.

#include <optional>

#include "extract/rules/proposition.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// The quantity by which a noun phrase without a number of its own is measured: "a $300 billion package" ->
/// {300000000000, "USD"}; "a 60 percent stake" -> {60, "percent"}; "a crew of three" -> {3, "crew"}; "a nation of about
/// 11 million people" -> {11000000, "people", approx}; "a 10-kilometre zone" -> {10, "kilometre"}; "two percent more
/// cars" -> {2, "percent"}. Nothing for days and hours, which say when: "a 10-day truce".
std::optional<Quantity> measure_of(const Tree& tree, int head);

/// True for so many percent and for an amount of a currency ("USD").
bool is_share_or_money(const Quantity& quantity);

/// True for a sum of money, a share or points: "$5 million", "2 percent", "300 points"; not for "20 days", "nine men".
bool is_sum_or_share(const Tree& tree, int head);

/// How far, how long or how often an act went, and for what price: "raised the price to $5" -> {5, "USD"}; "sentenced
/// him to 18 months" -> {18, "months"}; "expand the list by five" -> {5, ""}; "shelled the port three times" -> {3,
/// "times"}; "bought the mill for $2 million", "stayed for six weeks"; what its object is about: "cut tariffs on 900
/// products" -> {900, "products"}. Nothing for what else is counted beside an act: "gave books to three schools".
std::optional<Quantity> measure_of_act(const Tree& tree, const Proposition& p);

/// How many or how much an assertion tells: what its object, its subject or the noun in its relation counts; else what
/// measures them; else the measure of the act, or the one person who was harmed.
std::optional<Quantity> quantity_told(const Tree& tree, const Proposition& p);

}  // namespace relata::extract
