#include "sidebar/import/pick.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using calc::toOUString;
using rtl::OUString;

constexpr const char* kSie = "*.se;*.si;*.sie;*.SE;*.SI;*.SIE";
constexpr const char* kTables = "*.csv;*.txt;*.tsv;*.xlsx;*.xlsm;*.xls;*.ods;*.CSV;*.TXT;*.XLSX;*.XLS;*.ODS";

}  // namespace

Text askForFile(const Reference<css::uno::XComponentContext>& context, const Frame& frame,
                Language language) {
    namespace dialogs = css::ui::dialogs;
    const auto picker =
        dialogs::FilePicker::createWithMode(context, dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    picker->setTitle(toOUString(text(TextId::ImportPick, language)));
    const OUString sie = OUString::createFromAscii(kSie);
    const OUString tables = OUString::createFromAscii(kTables);
    const OUString both = toOUString(text(TextId::ImportKnownFiles, language));
    picker->appendFilter(both, sie + ";" + tables);
    picker->appendFilter(toOUString(text(TextId::ImportSieFiles, language)), sie);
    picker->appendFilter(toOUString(text(TextId::ImportTableFiles, language)), tables);
    picker->appendFilter(toOUString(text(TextId::ImportAllFiles, language)), "*.*");
    picker->setCurrentFilter(both);
    const OUString workbook = Reference<css::frame::XModel>(workbookIn(frame), UNO_QUERY_THROW)->getURL();
    if (!workbook.isEmpty()) picker->setDisplayDirectory(workbook.copy(0, workbook.lastIndexOf('/')));
    if (picker->execute() != dialogs::ExecutableDialogResults::OK) return {};
    const auto picked = picker->getSelectedFiles();
    return picked.getLength() == 0 ? Text() : calc::toText(picked[0]);
}

}  // namespace outturn::sidebar
