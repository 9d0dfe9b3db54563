"""Runs a convolutional ONNX file as a torch module, so that a teacher can label thousands of crops in batches."""

import numpy
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper


class OnnxModule(torch.nn.Module):
    """Supports just the operators of the teachers named in the README; anything else is an error."""

    def __init__(self, path, outputs=None):
        super().__init__()
        graph = onnx.load(str(path)).graph
        constants = {c.name: numpy_helper.to_array(c) for c in graph.initializer}
        self.input_name = next(i.name for i in graph.input if i.name not in constants)
        self.output_names = outputs or [o.name for o in graph.output]
        self.nodes = []
        for name, value in constants.items():
            self.register_buffer(self._key(name), torch.from_numpy(numpy.array(value)))
        self.constants = set(constants)
        for node in graph.node:
            attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
            self.nodes.append((node.op_type, list(node.input), list(node.output), attributes))

    @staticmethod
    def _key(name):
        return "c_" + name.replace(".", "_").replace("/", "_").replace(":", "_")

    def _value(self, values, name):
        return getattr(self, self._key(name)) if name in self.constants else values[name]

    def forward(self, x):
        values = {self.input_name: x}
        for op, inputs, outputs, attributes in self.nodes:
            arguments = [self._value(values, name) for name in inputs if name]
            values[outputs[0]] = self._run(op, arguments, attributes)
        return [values[name] for name in self.output_names]

    @staticmethod
    def _run(op, a, attributes):
        if op == "Conv":
            top, left, bottom, right = attributes.get("pads", [0, 0, 0, 0])
            x = a[0]
            padding = (top, left)
            if (top, left) != (bottom, right):
                x, padding = F.pad(x, (left, right, top, bottom)), (0, 0)
            return F.conv2d(x, a[1], a[2] if len(a) > 2 else None, attributes.get("strides", [1, 1]), padding,
                            attributes.get("dilations", [1, 1]), attributes.get("group", 1))
        if op == "PRelu":
            return F.prelu(a[0], a[1].flatten())
        if op == "AveragePool":
            return F.avg_pool2d(a[0], attributes["kernel_shape"], attributes["strides"])
        if op == "MaxPool":
            return F.max_pool2d(a[0], attributes["kernel_shape"], attributes["strides"])
        if op == "Sigmoid":
            return torch.sigmoid(a[0])
        if op == "Relu":
            return F.relu(a[0])
        if op == "Add":
            return a[0] + a[1]
        if op == "Mul":
            return a[0] * a[1]
        if op == "Reshape":
            return a[0].reshape([int(n) for n in a[1]])
        raise NotImplementedError(op)
