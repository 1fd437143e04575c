#include "sidebar/import/source.hpp"

#include <chrono>
#include <utility>

#include "domain/sie/reader.hpp"
#include "domain/texts.hpp"
#include "sheet/import/export_preview.hpp"
#include "sheet/import/file_kind.hpp"
#include "sheet/import/lines_preview.hpp"
#include "sheet/import/open.hpp"
#include "sheet/import/readable.hpp"
#include "sidebar/waiting_box.hpp"

namespace outturn::sidebar {

namespace {

// The longest a turn may read before the window answers again.
constexpr std::chrono::milliseconds kTurn(15);
// Of a file's time, its bytes take little.
constexpr int kBytesThousandths = 100;
constexpr int kWhole = 1000;

}  // namespace

sheet::Previewed makePreview(const Reference<com::sun::star::uno::XComponentContext>& context,
                             const Frame& frame, const ImportSource& source, Language language) {
    const auto document = workbookIn(frame);
    const Language written = sheet::readSettings(document).language.value_or(language);
    const auto waited = [&](TextId words, const auto& work) {
        sheet::Previewed made = sheet::ImportRefusal{Text(text(TextId::ImportCancelled, language)), true};
        whileWaiting(context, frame, text(words, language), language,
                     [&](const sheet::ImportProgress& progress) { made = work(progress); });
        return made;
    };
    switch (source.kind) {
        case ImportSource::Kind::Sheet:
            return sheet::previewSheet(document, source.name, written);
        case ImportSource::Kind::Lines:
            return sheet::previewLines(document, written);
        case ImportSource::Kind::File:
            break;
    }
    if (!source.sie) {
        return waited(TextId::ImportOpening, [&](const sheet::ImportProgress& progress) {
            return sheet::previewWorkbookFile(context, document, source.name, written, progress);
        });
    }
    if (source.sie->ledgerRows.size() + source.sie->budgetRows.size() < kRowsWaitedFor)
        return sheet::openSie(document, source.sie, written);
    return waited(TextId::ImportComparing, [&](const sheet::ImportProgress& progress) {
        return sheet::openSie(document, source.sie, written, progress);
    });
}

sheet::PreviewOutcome acceptPreview(const Reference<com::sun::star::uno::XComponentContext>& context,
                                    const Frame& frame, sheet::Preview& preview, Language language) {
    if (preview.rows() < kRowsWaitedFor) return preview.accept([](double) { return true; });
    sheet::PreviewOutcome outcome;
    whileWaiting(context, frame, text(TextId::ImportWriting, language), language,
                 [&](const sheet::ImportProgress& progress) { outcome = preview.accept(progress); });
    return outcome;
}

void answerAgain(sheet::Preview& preview, const sheet::PreviewContent& answered) {
    for (const sheet::PreviewQuestion& before : answered.questions) {
        if (!before.chosen && before.own.empty()) continue;
        const auto now = preview.content();
        for (std::size_t at = 0; at < now.questions.size(); ++at) {
            const sheet::PreviewQuestion& question = now.questions[at];
            if (question.words != before.words) continue;
            if (!before.chosen) {
                if (question.ownWords) preview.write(at, before.own);
                continue;
            }
            const Text& answer = before.answers.at(*before.chosen);
            for (std::size_t each = 0; each < question.answers.size(); ++each) {
                if (question.answers[each] == answer && question.chosen != each) preview.choose(at, each);
            }
        }
    }
}

struct FileImport::Read {
    std::string bytes;
    std::optional<sheet::SieRead> result;
};

FileImport::FileImport(const Text& file, Language language)
    : file_(file), name_(sheet::fileNameOf(sheet::importUrl(file))), language_(language) {
    if (auto why = sheet::unreadable(sheet::importUrl(file), sie::kMostBytes, language)) {
        answer_ = sheet::ImportRefusal{std::move(*why)};
        return;
    }
    bytes_ = std::make_unique<sheet::FileReading>(sheet::importUrl(file), sie::kMostBytes);
    if (bytes_->failed()) answer_ = sheet::ImportRefusal{text(TextId::ImportCannotOpen, language, {name_})};
}

void FileImport::workOn() {
    if (answer_) return;
    const auto until = std::chrono::steady_clock::now() + kTurn;
    while (bytes_ && std::chrono::steady_clock::now() < until) {
        bytes_->readOn();
        if (bytes_->failed()) {
            answer_ = sheet::ImportRefusal{text(TextId::ImportCannotOpen, language_, {name_})};
            return;
        }
        if (!isSie_ && sheet::fileKind(bytes_->bytes(), name_) == sheet::FileKind::Other) {
            bytes_.reset();
            answer_ = ImportSource{ImportSource::Kind::File, file_, nullptr};
            return;
        }
        isSie_ = true;
        if (bytes_->finished()) beginReading();
    }
    if (!work_ || !work_->finished()) return;
    if (!read_->result) {
        // Out of memory.
        answer_ = sheet::ImportRefusal{text(TextId::ImportTooMuch, language_, {name_})};
    } else if (auto* refused = std::get_if<sheet::ImportRefusal>(&*read_->result)) {
        answer_ = std::move(*refused);
    } else {
        answer_ = ImportSource{ImportSource::Kind::File, file_,
                               std::get<std::shared_ptr<const sheet::SieReading>>(*read_->result)};
    }
}

void FileImport::beginReading() {
    if (sheet::hasChanged(sheet::importUrl(file_), bytes_->bytes().size())) {
        bytes_.reset();
        answer_ = sheet::ImportRefusal{text(TextId::ImportFileChanged, language_, {name_})};
        return;
    }
    read_ = std::make_shared<Read>();
    read_->bytes = bytes_->take();
    bytes_.reset();
    work_ = std::make_unique<BackgroundWork>(
        [read = read_, name = name_, language = language_](outturn::Progress& progress) {
            progress.all = kWhole;
            read->result = sheet::readSie(read->bytes, name, language, [&](double share) {
                progress.done = static_cast<std::size_t>(share * kWhole);
                return !progress.cancelled;
            });
            read->bytes = {};
        });
}

void FileImport::cancel() {
    if (work_) work_->cancel();
    answer_ = sheet::ImportRefusal{Text(text(TextId::ImportCancelled, language_)), true};
}

int FileImport::done() const {
    if (bytes_) return static_cast<int>(bytes_->share() * kBytesThousandths);
    if (!work_) return 0;
    return kBytesThousandths + work_->thousandths() * (kWhole - kBytesThousandths) / kWhole;
}

}  // namespace outturn::sidebar
