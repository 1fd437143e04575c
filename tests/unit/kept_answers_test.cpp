#include "domain/forecast/kept_answers.hpp"

#include <gtest/gtest.h>

namespace outturn {
namespace {

// Counts how often it was asked.
class Oracle {
  public:
    auto says(Result<int> answer) {
        return [this, answer] {
            ++asked_;
            return answer;
        };
    }
    [[nodiscard]] int asked() const { return asked_; }

  private:
    int asked_ = 0;
};

TEST(KeptAnswers, AreFoundOnce) {
    KeptAnswers<int> kept(10);
    Oracle oracle;
    EXPECT_EQ(kept.of(u"a", oracle.says(1)).value(), 1);
    EXPECT_EQ(kept.of(u"a", oracle.says(2)).value(), 1);
    EXPECT_EQ(kept.of(u"b", oracle.says(3)).value(), 3);
    EXPECT_EQ(oracle.asked(), 2);
}

TEST(KeptAnswers, AFaultIsAskedForAnew) {
    KeptAnswers<int> kept(10);
    Oracle oracle;
    EXPECT_EQ(kept.of(u"a", oracle.says(Fault::NotAvailable)).error(), Fault::NotAvailable);
    EXPECT_EQ(kept.of(u"a", oracle.says(1)).value(), 1);
    EXPECT_EQ(oracle.asked(), 2);
}

TEST(KeptAnswers, AreDroppedPastTheirNumber) {
    KeptAnswers<int> kept(2);
    Oracle oracle;
    for (const TextView question : {u"a", u"b", u"a", u"b"}) kept.of(Text(question), oracle.says(1)).value();
    EXPECT_EQ(oracle.asked(), 2);
    EXPECT_EQ(kept.of(u"c", oracle.says(3)).value(), 3);
    EXPECT_EQ(kept.of(u"a", oracle.says(4)).value(), 4);
    EXPECT_EQ(kept.of(u"c", oracle.says(5)).value(), 3);
}

}  // namespace
}  // namespace outturn
