#include "driver/office.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <signal.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <rtl/bootstrap.hxx>

#include "driver/command_environment.hpp"

extern char** environ;

namespace outturn::driver {

namespace {

namespace css = com::sun::star;
using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Sequence;
using rtl::OUString;

PropertyValue property(const char* name, const Any& value) {
    PropertyValue result;
    result.Name = OUString::createFromAscii(name);
    result.Value = value;
    return result;
}

OUString fromUtf8(const std::string& text) {
    return OUString::fromUtf8(rtl::OString(text.c_str()));
}

void writeSettings(const OfficeOptions& options) {
    const auto folder = options.profile / "user";
    const auto file = folder / "registrymodifications.xcu";
    if (std::filesystem::exists(file)) return;
    std::filesystem::create_directories(folder);
    const auto item = [](const char* path, const char* name, const std::string& value) {
        return std::string("<item oor:path=\"") + path + "\"><prop oor:name=\"" + name +
               "\" oor:op=\"fuse\"><value>" + value + "</value></prop></item>\n";
    };
    std::ofstream out(file);
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items "
           "xmlns:oor=\"http://openoffice.org/2001/registry\" "
           "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
        << item("/org.openoffice.Office.Linguistic/General", "UILocale", options.language)
        << item("/org.openoffice.Setup/L10N", "ooLocale", options.language)
        << item("/org.openoffice.Setup/L10N", "ooSetupSystemLocale",
                options.language == "sv" ? "sv-SE" : "en-US")
        << item("/org.openoffice.Office.Common/Misc", "FirstRun", "false")
        << item("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false")
        << item("/org.openoffice.Setup/Office", "ooSetupInstCompleted", "true")
        << item("/org.openoffice.Setup/Product", "ooSetupLastVersion", "7.4")
        << item("/org.openoffice.Office.Recovery/RecoveryInfo", "Enabled", "false")
        << item("/org.openoffice.Office.Recovery/AutoSave", "Enabled", "false") << "</oor:items>\n";
}

}  // namespace

struct Office::Process {
    pid_t pid = -1;
    std::jthread watch;
    int exitStatus = 0;
    bool ended = true;

    void spawn(const std::vector<std::string>& command, const std::vector<std::string>& environment,
               const std::filesystem::path& log) {
        std::vector<char*> arguments;
        for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        std::vector<char*> variables;
        for (const auto& word : environment) variables.push_back(const_cast<char*>(word.c_str()));
        variables.push_back(nullptr);
        posix_spawn_file_actions_t files;
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_APPEND,
                                         0644);
        posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
        const int failed =
            posix_spawn(&pid, command.front().c_str(), &files, nullptr, arguments.data(), variables.data());
        posix_spawn_file_actions_destroy(&files);
        if (failed != 0) throw std::runtime_error("cannot start " + command.front());
        ended = false;
    }

    bool running() {
        if (!ended && waitpid(pid, &exitStatus, WNOHANG) == pid) ended = true;
        return !ended;
    }

    bool waitUntilEnded(std::chrono::seconds longest) {
        const auto until = std::chrono::steady_clock::now() + longest;
        while (running()) {
            if (std::chrono::steady_clock::now() > until) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return true;
    }

    // Ends the office when it takes too long: the caller's remote call then fails instead of waiting for
    // ever.
    void endAfter(std::chrono::seconds longest) {
        watch = std::jthread([this, longest](const std::stop_token& stop) {
            const auto until = std::chrono::steady_clock::now() + longest;
            while (!stop.stop_requested()) {
                if (std::chrono::steady_clock::now() > until) {
                    std::cerr << "LibreOffice ran longer than allowed and is ended.\n";
                    kill(pid, SIGKILL);
                    return;
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            }
        });
    }

    void end() {
        watch = {};
        if (!running()) return;
        kill(pid, SIGTERM);
        if (waitUntilEnded(std::chrono::seconds(5))) return;
        kill(pid, SIGKILL);
        waitUntilEnded(std::chrono::seconds(5));
    }
};

std::filesystem::path officeProgram() {
    return OUTTURN_OFFICE_PROGRAM;
}

OUString fileUrl(const std::filesystem::path& file) {
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string url = "file://";
    for (const char c : std::filesystem::absolute(file).lexically_normal().string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || std::string_view("/-._~").find(c) != std::string_view::npos) {
            url += c;
        } else {
            url += {'%', kHex[byte / 16], kHex[byte % 16]};
        }
    }
    return fromUtf8(url);
}

Office::Office(OfficeOptions options) : process_(std::make_unique<Process>()), options_(std::move(options)) {
    options_.profile = std::filesystem::absolute(options_.profile);
    writeSettings(options_);
    start();
    const auto mark = options_.profile / "extension-installed";
    if (!options_.extension.empty() && !std::filesystem::exists(mark)) {
        installExtension();
        quit();
        std::ofstream(mark) << options_.extension.string() << '\n';
        start();
    }
}

Office::~Office() {
    context_.clear();
    process_->end();
}

void Office::start() {
    // The very first start of a profile may end at once and ask to be started again (exit code 81).
    for (int attempt = 0; attempt < 3; ++attempt) {
        std::vector<std::string> environment;
        for (char** variable = environ; *variable != nullptr; ++variable) {
            const std::string_view text = *variable;
            if (text.starts_with("SAL_USE_VCLPLUGIN=") || text.starts_with("DISPLAY=")) continue;
            environment.emplace_back(text);
        }
        environment.push_back("SAL_USE_VCLPLUGIN=" + options_.backend);
        if (!options_.display.empty()) environment.push_back("DISPLAY=" + options_.display);
        const std::string pipe = "outturn_" + std::to_string(getpid()) + "_" +
                                 std::to_string(std::hash<std::string>()(options_.profile.string()));
        process_->spawn(
            // setpriv: the office goes down with us, also when we are ended without a chance to say so.
            {"/usr/bin/setpriv", "--pdeathsig", "KILL", (officeProgram() / "soffice.bin").string(),
             "--norestore", "--nologo", "--nodefault", "--nolockcheck",
             "--accept=pipe,name=" + pipe + ";urp;StarOffice.ComponentContext",
             "-env:UserInstallation=" +
                 std::string(
                     rtl::OUStringToOString(fileUrl(options_.profile), RTL_TEXTENCODING_UTF8).getStr())},
            environment, options_.profile / "office.log");
        static const auto local = [] {
            rtl::Bootstrap::set("URE_BOOTSTRAP", "vnd.sun.star.pathname:" +
                                                     fromUtf8((officeProgram() / "fundamentalrc").string()));
            return cppu::defaultBootstrap_InitialComponentContext();
        }();
        const auto resolver = css::bridge::UnoUrlResolver::create(local);
        const OUString address = "uno:pipe,name=" + fromUtf8(pipe) + ";urp;StarOffice.ComponentContext";
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(90);
        while (process_->running() && std::chrono::steady_clock::now() < until) {
            try {
                context_.set(resolver->resolve(address), UNO_QUERY);
                if (context_.is()) {
                    process_->endAfter(options_.longest);
                    return;
                }
            } catch (const css::uno::Exception&) {
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            }
        }
        process_->end();
    }
    throw std::runtime_error("LibreOffice did not start; see " + (options_.profile / "office.log").string());
}

const Reference<css::uno::XComponentContext>& Office::context() const {
    return context_;
}

Reference<css::uno::XInterface> Office::create(const char* service) const {
    return context_->getServiceManager()->createInstanceWithContext(OUString::createFromAscii(service),
                                                                    context_);
}

Reference<css::frame::XDesktop2> Office::desktop() const {
    return css::frame::Desktop::create(context_);
}

void Office::installExtension() {
    const auto manager = css::deployment::ExtensionManager::get(context_);
    manager->addExtension(fileUrl(options_.extension), {}, "user", {}, new CommandEnvironment);
}

SpreadsheetDocument Office::newDocument(bool hidden) const {
    Sequence<PropertyValue> properties(1);
    properties.getArray()[0] = property("Hidden", Any(hidden));
    return {desktop()->loadComponentFromURL("private:factory/scalc", "_blank", 0, properties),
            UNO_QUERY_THROW};
}

SpreadsheetDocument Office::open(const std::filesystem::path& file, bool hidden) const {
    Sequence<PropertyValue> properties(1);
    properties.getArray()[0] = property("Hidden", Any(hidden));
    return {desktop()->loadComponentFromURL(fileUrl(file), "_blank", 0, properties), UNO_QUERY_THROW};
}

void Office::store(const SpreadsheetDocument& document, const std::filesystem::path& file,
                   const char* filter) const {
    std::filesystem::create_directories(std::filesystem::absolute(file).parent_path());
    Sequence<PropertyValue> properties(1);
    properties.getArray()[0] = property("FilterName", Any(OUString::createFromAscii(filter)));
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->storeToURL(fileUrl(file), properties);
}

void Office::close(const SpreadsheetDocument& document) const {
    Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
}

bool Office::alive() const {
    return process_->running();
}

int Office::processId() const {
    return process_->pid;
}

void Office::closeAll() const {
    const auto documents = desktop()->getComponents()->createEnumeration();
    while (documents->hasMoreElements()) {
        const Reference<css::util::XCloseable> document(documents->nextElement(), UNO_QUERY);
        if (document.is()) document->close(true);
    }
}

void Office::quit() {
    try {
        closeAll();
        desktop()->terminate();
    } catch (const css::uno::Exception&) {
        // The office goes away under the call: that is what was asked for.
    }
    context_.clear();
    process_->waitUntilEnded(std::chrono::seconds(30));
    process_->end();
}

}  // namespace outturn::driver
