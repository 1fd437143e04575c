#!/usr/bin/env python3
"""Saves the sample's flat OpenDocument file as .ods: to_ods.py INPUT.fods OUTPUT.ods

LibreOffice converts without opening a view and so forgets the frozen header rows and the sheet that is shown first;
they are put back here. The same input gives the same file: the archive holds no dates.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

VIEW_SETTINGS = re.compile(
    r'<config:config-item-set config:name="ooo:view-settings">.*?</config:config-item-set>', re.DOTALL)
NO_DATE = (1980, 1, 1, 0, 0, 0)


def convert(source, folder):
    profile = pathlib.Path(folder, "profile").as_uri()
    subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "ods", "--outdir",
                    folder, str(source)], check=True, timeout=300, stdout=subprocess.DEVNULL)
    return pathlib.Path(folder, source.stem + ".ods")


def with_views(settings, source):
    views = VIEW_SETTINGS.search(source.read_text(encoding="utf-8"))
    if views is None or VIEW_SETTINGS.search(settings) is None:
        sys.exit("No view settings to put back")
    return VIEW_SETTINGS.sub(lambda _: views.group(), settings)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, target = map(pathlib.Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(convert(source, folder)) as converted, zipfile.ZipFile(target, "w") as result:
            for entry in converted.infolist():
                content = converted.read(entry)
                if entry.filename == "settings.xml":
                    content = with_views(content.decode("utf-8"), source).encode("utf-8")
                result.writestr(zipfile.ZipInfo(entry.filename, NO_DATE), content, entry.compress_type)


if __name__ == "__main__":
    main()
