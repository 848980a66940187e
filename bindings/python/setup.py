"""Builds the Python package.

From the source tree: SWIG wraps the library, whose sources become part of the extension. From an
sdist the same without SWIG, since what SWIG prints is in it. The command palcare is built beside
it, for python -m palcare; without jansson it is left out. With PALCARE_SYSTEM=1 the extension is
linked with the library that is installed, and the command is the installed one, as distributions
want it.

    pip install .                          PALCARE_SYSTEM=1 pip install .
"""
import ctypes.util
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

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
         "-DSWIG_TYPE_TABLE=palcare"]


def version():
    text = (ROOT / "include" / "palcare" / "palcare.h").read_text(encoding="utf-8")
    return re.search(r'^#define PALCARE_VERSION +"([0-9.]+)"$', text, re.M)[1]


def ask(question, module):
    """What pkg-config answers, as words."""
    if not shutil.which("pkg-config"):
        sys.exit("building needs pkg-config")
    done = subprocess.run(["pkg-config", question, module], capture_output=True, text=True,
                          check=False)
    if done.returncode != 0:
        sys.exit(f"building needs {module} with its header files: {done.stderr}")
    return shlex.split(done.stdout)


def brings_command():
    return not SYSTEM and subprocess.run(["pkg-config", "--exists", "jansson"],
                                         check=False).returncode == 0


def wrap(target):
    """What SWIG prints, or printed when the sdist was made."""
    if (GENERATED / "palcare_wrap.c").exists():
        shutil.copy(GENERATED / "palcare_wrap.c", target)
        return
    if not shutil.which("swig"):
        sys.exit("building from the source tree needs swig; a release does not")
    subprocess.run(["swig", "-python", "-noproxy", "-threads", "-module", "_palcare", "-interface",
                    "_palcare", "-Wall", "-Werror", f"-I{SWIG / 'python'}", f"-I{SWIG}", "-o",
                    target, SWIG / "palcare.i"], check=True)


class Build(build_ext):
    """Wraps and compiles, builds the command, and prints the classes from the table of the library
    it has built."""

    def build_extension(self, extension):
        temporary = pathlib.Path(self.build_temp)
        temporary.mkdir(parents=True, exist_ok=True)
        wrapper = temporary / "palcare_wrap.c"
        wrap(wrapper)
        extension.sources.append(str(wrapper))
        super().build_extension(extension)
        package = pathlib.Path(self.get_ext_fullpath(extension.name)).parent
        if SYSTEM:
            library = self.system_library()
        else:
            library = self.library(temporary, extension)
            if brings_command():
                self.command(package / "bin", extension)
        subprocess.run([sys.executable, "-B", PRINTER, library, package], check=True)

    def library_objects(self, extension):
        """The objects of the library: those of the extension but for what wraps it."""
        sources = [source for source in extension.sources
                   if not source.endswith(("palcare_wrap.c", "glue.c"))]
        return self.compiler.object_filenames(sources, output_dir=self.build_temp)

    def library(self, temporary, extension):
        """The library on its own."""
        target = temporary / "libpalcare.so"
        self.compiler.link_shared_object(self.library_objects(extension), str(target),
                                         extra_postargs=extension.extra_link_args)
        return target.resolve()

    def command(self, folder, extension):
        """The command, with the library in it."""
        objects = self.compiler.compile(
            relative(ROOT.glob("examples/palcare/*.c")), output_dir=self.build_temp,
            include_dirs=[str(ROOT / "include")],
            extra_postargs=FLAGS + ask("--cflags", "jansson"))
        self.compiler.link_executable(
            objects + self.library_objects(extension), "palcare", output_dir=str(folder),
            extra_postargs=extension.extra_link_args + ask("--libs", "jansson"))

    def system_library(self):
        for folder in ask("--variable=libdir", "palcare"):
            if (pathlib.Path(folder) / "libpalcare.so").exists():
                return pathlib.Path(folder) / "libpalcare.so"
        return ctypes.util.find_library("palcare")

    def get_outputs(self):
        package = pathlib.Path(self.get_ext_fullpath("palcare._palcare")).parent
        made = ["_classes.py", "_classes.pyi"] + (["bin/palcare"] if brings_command() else [])
        return super().get_outputs() + [str(package / name) for name in made]


class Ship(sdist):
    """Puts into the sdist what a build without SWIG needs of the source tree."""

    def make_release_tree(self, base_dir, files):
        super().make_release_tree(base_dir, files)
        target = pathlib.Path(base_dir) / "src"
        if target.exists():
            return
        for folder in ("lib", "include", "bindings/swig", "examples/palcare"):
            shutil.copytree(ROOT / folder, target / folder,
                            ignore=shutil.ignore_patterns("__pycache__"))
        for file in (ROOT / "CMakeLists.txt", ROOT / "LICENSE", PRINTER):
            (target / file.relative_to(ROOT)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target / file.relative_to(ROOT))
        (target / "generated").mkdir()
        wrap(target / "generated" / "palcare_wrap.c")


def relative(sources):
    """distutils takes sources by relative paths alone."""
    return [os.path.relpath(source) for source in sorted(sources)]


def extension():
    includes = [str(SWIG), str(SWIG / "python")]
    glue = relative([SWIG / "glue.c"])
    if SYSTEM:
        return Extension("palcare._palcare", glue, include_dirs=includes,
                         extra_compile_args=FLAGS + ask("--cflags", "palcare"),
                         extra_link_args=ask("--libs", "palcare"))
    xml = ask("--cflags", "libxml-2.0")
    return Extension("palcare._palcare", relative(ROOT.glob("lib/*/*.c")) + glue,
                     include_dirs=[str(ROOT / "include"), str(ROOT / "lib"), *includes],
                     extra_compile_args=FLAGS + xml,
                     extra_link_args=ask("--libs", "libxml-2.0"))


os.chdir(HERE)
setup(version=version(), ext_modules=[extension()], cmdclass={"build_ext": Build, "sdist": Ship})
