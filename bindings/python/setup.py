"""Builds the Python package.

From the source tree: SWIG wraps the library, whose sources become part of the extension. From an
sdist the same without SWIG, since what SWIG prints is in it. The command palcare is built beside
it, for python -m palcare. With PALCARE_SYSTEM=1 the extension is
linked with the library that is installed, and the command is the installed one, as distributions
want it.

    pip install .                          PALCARE_SYSTEM=1 pip install .
"""
# SPDX-License-Identifier: Apache-2.0
import atexit
import ctypes.util
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

import setuptools
from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.command.sdist import sdist

HERE = pathlib.Path(__file__).resolve().parent
SHIPPED = HERE / "src"  # in an sdist: the parts of the source tree that are needed
ROOT = SHIPPED if SHIPPED.exists() else HERE.parents[1]
SWIG = ROOT / "bindings" / "swig"
PRINTER = ROOT / "bindings" / "python" / "print_classes.py"
GENERATED = ROOT / "generated"
SYSTEM = os.environ.get("PALCARE_SYSTEM", "0") not in ("", "0")
FLAGS = ["-std=c11", "-fvisibility=hidden", "-D_POSIX_C_SOURCE=200809L",
         "-DSWIG_TYPE_TABLE=palcare", "-g0"]
NEEDED = ("libxml-2.0 >= 2.9.14", "jansson")
SHIPPED_FOLDERS = ("lib", "include", "bindings/swig", "bindings/expected",
                   "bindings/python/examples", "examples/palcare", "examples/data")


def version():
    text = (ROOT / "include" / "palcare" / "palcare.h").read_text(encoding="utf-8")
    return re.search(r'^#define PALCARE_VERSION +"([0-9.]+)"$', text, re.M)[1]


def ask(question, *modules):
    """The answer of pkg-config, as a list of words."""
    if not shutil.which("pkg-config"):
        sys.exit("building needs pkg-config")
    done = subprocess.run(["pkg-config", question, *modules], capture_output=True, text=True,
                          check=False)
    if done.returncode != 0:
        sys.exit(f"building needs {' and '.join(modules)} with their header files: {done.stderr}")
    return shlex.split(done.stdout)


def wrap(target):
    """Writes the file that SWIG prints, or printed when the sdist was made."""
    if (GENERATED / "palcare_wrap.c").exists():
        shutil.copy(GENERATED / "palcare_wrap.c", target)
        return
    if not shutil.which("swig"):
        sys.exit("building from the source tree needs swig; a release does not")
    subprocess.run(["swig", "-python", "-noproxy", "-threads", "-module", "_palcare", "-interface",
                    "_palcare", "-Wall", "-Werror", f"-I{SWIG / 'python'}", f"-I{SWIG}", "-o",
                    target, SWIG / "palcare.i"], check=True)


# Where the command in the package's bin finds the vocabularies: beside it alone.
VOCABULARIES = ['-DPALCARE_VOCABULARY_FROM_PROGRAM="../vocabularies"',
                '-DPALCARE_VOCABULARY_FOLDER="../vocabularies"']


class Build(build_ext):
    """Wraps and compiles, builds the command, and prints the classes from the table of the library
    it has built. All of it is made in the folders of the build, none in the source tree."""

    def build_extension(self, extension):
        temporary = pathlib.Path(self.build_temp).resolve()
        temporary.mkdir(parents=True, exist_ok=True)
        wrap(temporary / "palcare_wrap.c")
        library_sources = [] if SYSTEM else sources_of("lib/*/*.c")
        extension.sources = [str(temporary / "palcare_wrap.c"), *sources_of("bindings/swig/*.c"),
                             *library_sources]
        super().build_extension(extension)
        extension.sources = []  # setuptools takes no whole paths where it lists them
        package = pathlib.Path(self.get_ext_fullpath(extension.name)).parent
        if SYSTEM:
            library = self.system_library()
        else:
            objects = self.compiler.object_filenames(library_sources, output_dir=self.build_temp)
            library = self.library(temporary, objects, extension)
            self.command(package / "bin", objects, extension)
        subprocess.run([sys.executable, "-B", PRINTER, library, package], check=True)
        (package / "vocabularies").mkdir(exist_ok=True)
        for vocabulary in sources_of("lib/vocabulary/*.palcare.xml"):
            shutil.copy(vocabulary, package / "vocabularies")

    def library(self, temporary, objects, extension):
        """The library on its own."""
        target = temporary / "libpalcare.so"
        self.compiler.link_shared_object(objects, str(target),
                                         extra_postargs=extension.extra_link_args)
        return target

    def command(self, folder, objects, extension):
        """The command, with the library in it."""
        own = self.compiler.compile(
            sources_of("examples/palcare/*.c"), output_dir=self.build_temp,
            include_dirs=[str(ROOT / "include")],
            extra_postargs=extension.extra_compile_args + VOCABULARIES)
        self.compiler.link_executable(
            own + objects, "palcare", output_dir=str(folder),
            extra_postargs=extension.extra_link_args)

    def system_library(self):
        for folder in ask("--variable=libdir", "palcare"):
            if (pathlib.Path(folder) / "libpalcare.so").exists():
                return pathlib.Path(folder) / "libpalcare.so"
        return ctypes.util.find_library("palcare")

    def made(self):
        """Files of the package other than the sources and the extension."""
        vocabularies = [pathlib.Path(path).name for path in
                        sources_of("lib/vocabulary/*.palcare.xml")]
        return ["_classes.py", "_classes.pyi", *(f"vocabularies/{name}" for name in vocabularies),
                *([] if SYSTEM else ["bin/palcare"])]

    def get_outputs(self):
        package = pathlib.Path(self.get_ext_fullpath("palcare._palcare")).parent
        return super().get_outputs() + [str(package / name) for name in self.made()]

    def copy_extensions_to_source(self):
        """For pip install -e; git ignores what is copied."""
        super().copy_extensions_to_source()
        for name in self.made():
            target = HERE / "palcare" / name
            target.parent.mkdir(exist_ok=True)
            shutil.copy(pathlib.Path(self.build_lib) / "palcare" / name, target)


class Ship(sdist):
    """Puts into the sdist what a build without SWIG needs of the source tree, and what the tests
    read."""

    def make_release_tree(self, base_dir, files):
        super().make_release_tree(base_dir, files)
        licence = pathlib.Path(base_dir) / "LICENSE"
        licence.unlink(missing_ok=True)  # which is a link in the source tree
        shutil.copy(ROOT / "LICENSE", licence)
        target = pathlib.Path(base_dir) / "src"
        if target.exists():
            return
        for folder in SHIPPED_FOLDERS:
            shutil.copytree(ROOT / folder, target / folder,
                            ignore=shutil.ignore_patterns("__pycache__"))
        for file in (ROOT / "LICENSE", ROOT / "docs" / "tutorial-python.md", PRINTER):
            (target / file.relative_to(ROOT)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target / file.relative_to(ROOT))
        (target / "generated").mkdir()
        wrap(target / "generated" / "palcare_wrap.c")


def sources_of(pattern):
    """Files of the source tree, by whole paths: their objects are then in the folder of the build.
    """
    return sorted(str(path) for path in ROOT.glob(pattern))


def extension():
    """Its sources are added when it is built: an sdist has them where it has them."""
    includes = [str(SWIG), str(SWIG / "python")]
    links = ["-Wl,-s"] if sys.platform.startswith("linux") else []  # without symbols
    if SYSTEM:
        return Extension("palcare._palcare", [], include_dirs=includes,
                         extra_compile_args=FLAGS + ask("--cflags", "palcare-json"),
                         extra_link_args=ask("--libs", "palcare-json") + links)
    return Extension("palcare._palcare", [],
                     include_dirs=[str(ROOT / "include"), str(ROOT / "lib"), *includes],
                     extra_compile_args=FLAGS + ask("--cflags", *NEEDED),
                     extra_link_args=ask("--libs", *NEEDED) + links)


def licence():
    """The licence as an SPDX expression where setuptools knows it (PEP 639: from 77 on), and as
    before where it does not. What it will no longer read from 2027-02-18 on is in neither."""
    if int(setuptools.__version__.split(".")[0]) >= 77:
        return {"license_expression": "Apache-2.0", "license_files": ["LICENSE"]}
    return {"license": "Apache-2.0", "license_files": ["LICENSE"]}


# Commands that pip and build run; "build" and "develop" keep their folders in the source tree.
HOOKS = {"bdist_wheel", "dist_info", "editable_wheel", "egg_info", "sdist"}


def folders():
    """A temporary folder for what a build writes, so that the source tree stays as it was."""
    if not HOOKS.intersection(sys.argv):
        return {}
    temporary = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, temporary, ignore_errors=True)
    return {"build": {"build_base": temporary}, "egg_info": {"egg_base": temporary}}


os.chdir(HERE)
setup(version=version(), ext_modules=[extension()], cmdclass={"build_ext": Build, "sdist": Ship},
      options=folders(), **licence())
