#include "driver/command.hpp"

#include <stdexcept>

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>

#include "driver/workbook.hpp"

namespace outturn::driver {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

CommandAnswer command(const Office& office, const Reference<css::frame::XFrame>& frame,
                      const std::string& url, const std::vector<std::pair<std::string, Any>>& arguments) {
    Sequence<css::beans::PropertyValue> properties(static_cast<sal_Int32>(arguments.size()));
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        properties.getArray()[at].Name = toOUString(arguments[at].first);
        properties.getArray()[at].Value = arguments[at].second;
    }
    const Any result = css::frame::DispatchHelper::create(office.context())
                           ->executeDispatch(Reference<css::frame::XDispatchProvider>(frame, UNO_QUERY_THROW),
                                             toOUString(url), OUString(), 0, properties);
    css::frame::DispatchResultEvent event;
    OUString text;
    if (!(result >>= event)) throw std::runtime_error(url + " gave no answer");
    event.Result >>= text;
    return {event.State == css::frame::DispatchResultState::SUCCESS, toUtf8(text)};
}

}  // namespace outturn::driver
