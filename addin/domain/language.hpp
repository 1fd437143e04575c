#pragma once

namespace outturn {

enum class Language { English, Swedish };

}  // namespace outturn
