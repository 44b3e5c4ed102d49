#pragma once
// The block model: a few thousand comparisons of numbers, made from pages whose article is known. Card:
// models/page-blocks.md.

#include <string>

#include "text/html/block_features.h"

namespace relata::text {

/// Ten-thousandths of the log-odds that the block belongs to the article: above 0 it does. The weights lie in the
/// program and are read on the first call; safe to call from several threads.
int article_score(const BlockFeatures& row);

/// Changes with every change of the weights.
std::string block_model_id();

}  // namespace relata::text
